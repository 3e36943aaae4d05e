import { useCoders, useCurrentCoder } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import type { DocumentInList } from '#shared/contract/documents.ts';

/** Who has finished the document, and how much each has coded. Everybody marks for themselves. */
export function DoneMarks({ document: { id, work } }: { document: DocumentInList }) {
  const { t } = useWords();
  const save = useSaving();
  const coders = useCoders();
  const mine = useCurrentCoder()?.id;
  if (coders.length === 0) return null;
  return (
    <Section title={t('inspector.done')}>
      {coders.map((coder) => {
        const own = work.find(({ coderId }) => coderId === coder.id);
        return (
          <Checkbox
            key={coder.id}
            isSelected={own?.done ?? false}
            isDisabled={coder.id !== mine}
            onChange={(done) => void save((client) => client.documents.setDone({ id, coderId: coder.id, done }))}
          >
            {t('inspector.doneBy', { coder: coder.name, count: own?.codings ?? 0 })}
          </Checkbox>
        );
      })}
    </Section>
  );
}
