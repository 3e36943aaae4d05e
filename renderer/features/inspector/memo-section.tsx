import { useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { MemoCard } from '#renderer/features/inspector/memo-card.tsx';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import type { Memo } from '#shared/model/memo.ts';

const targetKeys = ['documentId', 'start', 'end', 'codeId', 'caseId'] as const;
/** What a memo is about: a document, a passage of one, a code or a case. */
type MemoAbout = Partial<Pick<Memo, (typeof targetKeys)[number]>>;

const longestTitle = 48;

/** The memos about one thing, and a field for the next. */
export function MemoSection({ target }: { target: MemoAbout }) {
  const { t } = useWords();
  const { queries } = useApi();
  const save = useSaving();
  const coder = useCurrentCoder();
  const { data = [] } = useQuery(queries.memos.list.queryOptions());
  const memos = data.filter((memo) => isAbout(memo, target));
  const create = async (text: string) => {
    if (text.trim() === '') return false;
    const wrote = await save((client) =>
      client.memos.create({ ...target, title: titleOf(text), text: text.trim(), coderId: coder?.id ?? null }),
    );
    // Written: the field is empty again. Refused: the words stay.
    return !wrote;
  };
  return (
    <Section title={t('inspector.memos')}>
      {memos.map((memo) => (
        <MemoCard key={memo.id} memo={memo} />
      ))}
      <SavedField label={t('inspector.newMemo')} quiet lines={2} placeholder={t('inspector.newMemo')} value="" onSave={create} />
    </Section>
  );
}

const isAbout = (memo: Memo, target: MemoAbout): boolean => targetKeys.every((key) => memo[key] === (target[key] ?? null));

/** The first words of a memo name it until it is given a title. */
function titleOf(text: string): string {
  const line = text.trim().split('\n', 1)[0] ?? '';
  const cut = [...line].slice(0, longestTitle).join('');
  return cut.length < line.length ? `${cut.trimEnd()}…` : cut;
}
