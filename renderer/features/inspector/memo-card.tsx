import { Trash2 } from 'lucide-react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useCoders } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/inspector/inspector.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import type { Memo } from '#shared/model/memo.ts';

/** One memo: its title and text in place, who wrote it and when. */
export function MemoCard({ memo: { id, title, text, coderId, changedAt } }: { memo: Memo }) {
  const api = useApi();
  const { t, dateTime } = useWords();
  const save = useSaving();
  const coder = useCoders().find((one) => one.id === coderId);
  const remove = () =>
    attempt(async () => {
      await api.client.memos.remove({ id });
      tellDone(api, t('inspector.memoRemoved', { title }));
    });
  return (
    <article className={styles.memo} aria-label={title}>
      <SavedField
        label={t('inspector.memoTitle')}
        quiet
        value={title}
        onSave={(next) => save((client) => client.memos.update({ id, title: next }))}
      />
      <SavedField
        label={t('inspector.memoText')}
        quiet
        lines={3}
        value={text}
        onSave={(next) => save((client) => client.memos.update({ id, text: next }))}
      />
      <div className={styles.memoFoot}>
        <span className={styles.muted}>{[coder?.name, dateTime(changedAt)].filter(Boolean).join(' · ')}</span>
        <IconButton icon={Trash2} size="small" label={t('inspector.memoRemove', { title })} onPress={() => void remove()} />
      </div>
    </article>
  );
}
