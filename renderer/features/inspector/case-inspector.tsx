import { useQuery } from '@tanstack/react-query';
import { useApi } from '#renderer/api/api-context.tsx';
import { useSaving } from '#renderer/api/use-saving.ts';
import { MemoSection } from '#renderer/features/inspector/memo-section.tsx';
import { Facts, Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import type { CaseId } from '#shared/model/ids.ts';

/** A case with its attributes, to read; its name and note in place. Attributes are filled in the view of cases. */
export function CaseInspector({ id }: { id: CaseId }) {
  const { t } = useWords();
  const { queries } = useApi();
  const save = useSaving();
  const { data } = useQuery(queries.cases.table.queryOptions());
  const found = data?.cases.find((one) => one.id === id);
  if (!data || !found) return null;
  const facts = data.attributes.flatMap((attribute): [string, string][] => {
    const cell = data.values.find((value) => value.caseId === id && value.attributeId === attribute.id);
    return cell ? [[attribute.name, cell.value]] : [];
  });
  return (
    <>
      <Section>
        <SavedField
          label={t('inspector.caseName')}
          value={found.name}
          onSave={(name) => name.trim() !== '' && save((client) => client.cases.update({ id, name: name.trim() }))}
        />
        <Facts facts={facts} />
        <SavedField
          label={t('inspector.caseNote')}
          lines={2}
          value={found.memo}
          onSave={(memo) => save((client) => client.cases.update({ id, memo }))}
        />
      </Section>
      <MemoSection target={{ caseId: id }} />
    </>
  );
}
