import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { type NamedCode, useCodes } from '#renderer/api/project-data.ts';
import { toCodeChoices } from '#renderer/features/codes/code-choices.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { subtreeOf } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

export type MergeDialogProps = { from: NamedCode; onMerge: (into: CodeId) => void; onClose: () => void };

/** Chooses the code that takes over codings, sub-codes and memos. */
export function MergeDialog({ from, onMerge, onClose }: MergeDialogProps) {
  const { t } = useWords();
  const { queries } = useApi();
  const { codes, byId } = useCodes();
  const [into, setInto] = useState<CodeId | null>(null);
  const { data: impact } = useQuery(queries.codes.impact.queryOptions({ input: { id: from.id } }));
  const choices = useMemo(() => {
    const own = subtreeOf(codes, from.id);
    return toCodeChoices(codes.filter(({ id }) => !own.has(id)));
  }, [codes, from.id]);
  const target = into === null ? undefined : byId.get(into);
  return (
    <Dialog
      title={t('codes.mergeTitle', { name: from.name })}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <Button
          tone="primary"
          isDisabled={!target}
          onPress={() => {
            if (into !== null) onMerge(into);
            onClose();
          }}
        >
          {target ? t('codes.mergeInto', { name: target.name }) : t('codes.mergeNothing')}
        </Button>
      }
    >
      <ComboBox
        label={t('codes.mergeTarget')}
        autoFocus
        choices={choices}
        value={into === null ? null : String(into)}
        onChange={(id) => setInto(id === null ? null : (Number(id) as CodeId))}
      />
      <p>{t('codes.mergeText', { codings: from.codings, codes: Math.max(0, (impact?.codes ?? 1) - 1) })}</p>
    </Dialog>
  );
}
