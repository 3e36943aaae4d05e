import { useState } from 'react';
import { useCodes, useCodings } from '#renderer/api/project-data.ts';
import type { CodingActions } from '#renderer/features/transcript/coding-actions.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import type { CodingId, DocumentId } from '#shared/model/ids.ts';

export type CodingDialog = 'memo' | 'weight';

export interface CodingDialogsProps {
  open: CodingDialog | null;
  codingId: CodingId | null;
  documentId: DocumentId;
  actions: CodingActions;
  onClose: () => void;
}

/** Memo (M) and weight (W) of the coding under the cursor. */
export function CodingDialogs({ open, codingId, documentId, actions, onClose }: CodingDialogsProps) {
  const coding = useCodings(documentId).find((one) => one.id === codingId);
  if (!open || !coding) return null;
  return open === 'memo' ? (
    <MemoDialog key={coding.id} coding={coding} actions={actions} onClose={onClose} />
  ) : (
    <WeightDialog key={coding.id} coding={coding} actions={actions} onClose={onClose} />
  );
}

type Props = { coding: CodingInText; actions: CodingActions; onClose: () => void };

function MemoDialog({ coding, actions, onClose }: Props) {
  const { t } = useWords();
  const { byId } = useCodes();
  const [memo, setMemo] = useState(coding.memo);
  const save = () => {
    void actions.setMemo(coding.id, memo);
    onClose();
  };
  return (
    <Dialog
      title={t('transcript.memoOf', { code: byId.get(coding.codeId)?.name ?? '' })}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={save}>
          {t('transcript.saveMemo')}
        </Button>
      }
    >
      <TextField label={t('transcript.memo')} lines={6} value={memo} onChange={setMemo} autoFocus />
    </Dialog>
  );
}

function WeightDialog({ coding, actions, onClose }: Props) {
  const { t } = useWords();
  const { byId } = useCodes();
  const [weight, setWeight] = useState(coding.weight ?? Number.NaN);
  const save = () => {
    void actions.setWeight(coding.id, Number.isNaN(weight) ? null : weight);
    onClose();
  };
  return (
    <Dialog
      title={t('transcript.weightOf', { code: byId.get(coding.codeId)?.name ?? '' })}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" onPress={save}>
          {t('transcript.saveWeight')}
        </Button>
      }
    >
      <NumberField label={t('transcript.weight')} value={weight} onChange={setWeight} step={1} autoFocus />
    </Dialog>
  );
}
