import { CirclePause, TriangleAlert } from 'lucide-react';
import { toProblem } from '#renderer/api/api-context.tsx';
import { wordsOfProblem } from '#renderer/api/attempt.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

/** What went wrong, in words, with a way on. Stopping is no failure. */
export function Failure({ error, onAgain }: { error: unknown; onAgain: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={toProblem(error).kind === 'cancelled' ? CirclePause : TriangleAlert}
      title={wordsOfProblem(error)}
      action={<Button onPress={onAgain}>{t('ui.countAgain')}</Button>}
    />
  );
}
