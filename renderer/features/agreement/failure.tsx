import { CirclePause, TriangleAlert } from 'lucide-react';
import { toProblem } from '#renderer/api/api-context.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

/** What went wrong, in words, with a way on. Stopping is no failure. */
export function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useWords();
  const { kind, message, detail } = toProblem(error);
  const key = `error.${kind}`;
  return (
    <EmptyState
      icon={kind === 'cancelled' ? CirclePause : TriangleAlert}
      title={isMessageKey(key) ? t(key, detail) : message}
      action={<Button onPress={onAgain}>{t('agreement.again')}</Button>}
    />
  );
}
