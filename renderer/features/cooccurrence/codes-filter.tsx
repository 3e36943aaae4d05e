import { ChevronDown } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import { type NamedCode, useCodes } from '#renderer/api/project-data.ts';
import { codeChoices, useChoices } from '#renderer/features/cooccurrence/choices.ts';
import styles from '#renderer/features/cooccurrence/cooccurrence.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { classes } from '#renderer/ui/classes.ts';
import field from '#renderer/ui/field.module.css';
import { MultiSelect } from '#renderer/ui/multi-select.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import select from '#renderer/ui/select.module.css';
import { Select } from '#renderer/ui/select.tsx';
import { allNamesOf } from '#shared/model/code-name.ts';

/** All codes against all, one branch against itself, or chosen rows against chosen columns. */
export function CodesFilter() {
  const { t } = useWords();
  const { codes, byId } = useCodes();
  const { codes: which, branchId, rowIds, columnIds, change } = useChoices();
  const parents = new Set(codes.map(({ parentId }) => parentId));
  const branches = codes.filter(({ id }) => parents.has(id));
  const listed = codes.map((code) => toChoice(code));
  const branch = branchId === null ? undefined : byId.get(branchId)?.name;
  const said = { all: t('retrieval.allCodes'), branch: branch ?? t('cooccurrence.codes.branch'), matrix: t('cooccurrence.codes.matrix') }[
    which
  ];
  return (
    <DialogTrigger>
      <Button className={classes(field.box, select.button, styles.codes)} aria-label={`${t('retrieval.codes')}: ${said}`}>
        <span className={select.value}>{said}</span>
        <ChevronDown size={14} aria-hidden className={select.arrow} />
      </Button>
      <Popover label={t('retrieval.codes')} className={styles.more ?? ''} placement="bottom start">
        <RadioGroup
          label={t('retrieval.codes')}
          choices={codeChoices.map((id) => ({ id, name: id === 'all' ? t('retrieval.allCodes') : t(`cooccurrence.codes.${id}`) }))}
          value={which}
          onChange={(next) => change({ codes: next, ...(next === 'branch' && branchId === null && { branchId: branches[0]?.id ?? null }) })}
        />
        {which === 'branch' && (
          <Select
            label={t('cooccurrence.branch')}
            choices={branches.map(({ id, path, colour }) => ({ id: String(id), name: path, colour }))}
            value={branchId === null ? null : String(branchId)}
            onChange={(id) => change({ branchId: branches.find((code) => String(code.id) === id)?.id ?? null })}
          />
        )}
        {which === 'matrix' && (
          <>
            <MultiSelect
              label={t('cooccurrence.rows')}
              choices={listed}
              value={rowIds}
              onChange={(ids) => change({ rowIds: ids })}
              none={t('cooccurrence.allRows')}
              several={(count) => t('cooccurrence.rowsChosen', { count })}
            />
            <MultiSelect
              label={t('cooccurrence.columns')}
              choices={listed}
              value={columnIds}
              onChange={(ids) => change({ columnIds: ids })}
              none={t('cooccurrence.allColumns')}
              several={(count) => t('cooccurrence.columnsChosen', { count })}
            />
          </>
        )}
      </Popover>
    </DialogTrigger>
  );
}

const toChoice = (code: NamedCode) => ({
  id: code.id,
  name: code.name,
  colour: code.colour,
  depth: code.depth,
  words: `${code.path} ${allNamesOf(code).join(' ')}`,
});
