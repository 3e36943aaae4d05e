import { ChevronDown } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import { useCoders } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/agreement/agreement.module.css';
import { comparedCoders, useChoices } from '#renderer/features/agreement/choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import select from '#renderer/ui/select.module.css';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { CoderId } from '#shared/model/ids.ts';

/** Two coders, several at once, or one group against another. */
export function CoderFilter() {
  const { t } = useWords();
  const choices = useChoices();
  const { mode, firstIds, secondIds, change } = choices;
  const coders = useCoders();
  const mine = useSession((session) => session.coderId);
  const compared = comparedCoders(choices, coders, mine);
  const namesOf = (ids: readonly CoderId[]): string =>
    coders
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join(', ');
  const said = mode === 'groups' ? `${namesOf(firstIds) || '…'} — ${namesOf(secondIds) || '…'}` : saidOf(compared.length);

  function saidOf(count: number): string {
    if (count < 2) return t('agreement.chooseTwo');
    const [first, second] = compared.map((id) => namesOf([id]));
    return count === 2 ? t('agreement.against', { first: first ?? '', second: second ?? '' }) : t('agreement.someCoders', { count });
  }

  return (
    <DialogTrigger>
      <Button className={classes(field.box, select.button, styles.coders)} aria-label={`${t('agreement.coders')}: ${said}`}>
        <span className={select.value}>{said}</span>
        <ChevronDown size={14} aria-hidden className={select.arrow} />
      </Button>
      <Popover label={t('agreement.coders')} className={styles.more ?? ''} placement="bottom start">
        <RadioGroup
          quiet
          look="segments"
          label={t('agreement.mode')}
          choices={[
            { id: 'coders', name: t('agreement.modeCoders') },
            { id: 'groups', name: t('agreement.modeGroups') },
          ]}
          value={mode}
          onChange={(next) => change({ mode: next })}
        />
        <p className={styles.hint}>{t(mode === 'groups' ? 'agreement.modeGroupsHint' : 'agreement.modeCodersHint')}</p>
        {mode === 'coders' ? (
          <CoderList label={t('agreement.coders')} chosen={compared} onChange={(coderIds) => change({ coderIds })} />
        ) : (
          <div className={styles.groups}>
            <CoderList
              heading
              label={t('agreement.groupFirst')}
              chosen={firstIds}
              onChange={(ids) => change({ firstIds: ids, secondIds: secondIds.filter((id) => !ids.includes(id)) })}
            />
            <CoderList
              heading
              label={t('agreement.groupSecond')}
              chosen={secondIds}
              onChange={(ids) => change({ secondIds: ids, firstIds: firstIds.filter((id) => !ids.includes(id)) })}
            />
          </div>
        )}
      </Popover>
    </DialogTrigger>
  );
}

interface CoderListProps {
  label: string;
  heading?: boolean;
  chosen: readonly CoderId[];
  onChange: (ids: CoderId[]) => void;
}

function CoderList({ label, heading = false, chosen, onChange }: CoderListProps) {
  const coders = useCoders();
  return (
    <fieldset className={styles.coderList} aria-label={label}>
      {heading && <legend className={styles.legend}>{label}</legend>}
      {coders.map(({ id, name, colour, codings }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(on) => onChange(coders.map((coder) => coder.id).filter((one) => (one === id ? on : chosen.includes(one))))}
        >
          <span className={styles.coder}>
            <Swatch colour={colour} /> {name} <span className={styles.count}>{codings}</span>
          </span>
        </Checkbox>
      ))}
    </fieldset>
  );
}
