import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/inspector/inspector.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import { type Tie, TieDirection } from '#shared/model/coding.ts';

const noTie: Tie = { alter: '', relation: '', resource: '', direction: null, strength: null };
const unknown = 'unknown';

/** Who stands at the other end of the tie, what flows, which way, how strong. */
export function TieFields({ coding }: { coding: CodingInText }) {
  const { t } = useWords();
  const save = useSaving();
  const tie = coding.tie ?? noTie;
  const change = (part: Partial<Tie>) => {
    const next = { ...tie, ...part };
    const isEmpty = next.alter === '' && next.relation === '' && next.resource === '' && next.direction === null && next.strength === null;
    return save((client) => client.codings.update({ id: coding.id, tie: isEmpty ? null : next }));
  };
  return (
    <>
      <SavedField label={t('inspector.alter')} value={tie.alter} onSave={(alter) => change({ alter: alter.trim() })} />
      <div className={styles.pair}>
        <SavedField label={t('inspector.relation')} value={tie.relation} onSave={(relation) => change({ relation: relation.trim() })} />
        <SavedField label={t('inspector.resource')} value={tie.resource} onSave={(resource) => change({ resource: resource.trim() })} />
      </div>
      <div className={styles.pair}>
        <Select
          label={t('inspector.direction')}
          choices={[unknown, ...TieDirection.options].map((id) => ({
            id,
            name: t(`inspector.direction.${id}` as 'inspector.direction.both'),
          }))}
          value={tie.direction ?? unknown}
          onChange={(id) => void change({ direction: TieDirection.safeParse(id).data ?? null })}
        />
        <NumberField
          label={t('inspector.strength')}
          value={tie.strength ?? Number.NaN}
          onChange={(strength) => void change({ strength: Number.isNaN(strength) ? null : strength })}
          step={1}
        />
      </div>
    </>
  );
}
