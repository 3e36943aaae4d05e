import { useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import { MemoCard } from '#renderer/features/inspector/memo-card.tsx';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { MemoId } from '#shared/model/ids.ts';

export function MemoInspector({ id }: { id: MemoId }) {
  const { t } = useWords();
  const { queries } = useApi();
  const memo = useQuery(queries.memos.list.queryOptions()).data?.find((one) => one.id === id);
  if (!memo) return null;
  return (
    <Section title={t('inspector.memo')}>
      <MemoCard memo={memo} />
    </Section>
  );
}
