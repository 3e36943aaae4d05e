import styles from '#renderer/features/codebook/codebook.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { PreviewDialog } from '#renderer/ui/preview-dialog.tsx';

/** What a codebook file would bring. Paths, parents first. */
export interface MergePreview {
  name: string;
  path: string;
  added: readonly string[];
  changed: readonly string[];
  unchanged: readonly string[];
}

export type MergeDialogProps = { preview: MergePreview; onMerge: () => void; onClose: () => void };

const parts = ['added', 'changed', 'unchanged'] as const;

/** Shows what is new and what changes before anything is done. Nothing is ever removed. */
export function MergeDialog({ preview, onMerge, onClose }: MergeDialogProps) {
  const { t, number } = useWords();
  const count = preview.added.length + preview.changed.length;
  return (
    <PreviewDialog
      title={t('codebook.mergeTitle', { name: preview.name })}
      action={count === 0 ? t('codebook.mergeNothing') : t('codebook.mergeCount', { count })}
      isNothing={count === 0}
      onConfirm={onMerge}
      onClose={onClose}
    >
      <div className={styles.merge}>
        <p>{t('codebook.mergeText')}</p>
        {parts.map((part) => (
          <section key={part} className={styles.mergePart} aria-label={t(`codebook.${part}`)}>
            <h3>
              {t(`codebook.${part}`)} <Badge tone={part === 'added' ? 'accent' : 'plain'}>{number(preview[part].length)}</Badge>
            </h3>
            {part !== 'unchanged' && preview[part].length > 0 && (
              // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by the keyboard
              <ul tabIndex={0} aria-label={t(`codebook.${part}`)}>
                {preview[part].map((path) => (
                  <li key={path}>{path}</li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </div>
    </PreviewDialog>
  );
}
