import { Check, CircleDot } from 'lucide-react';
import { useCoders, useCurrentCoder } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/library/library.module.css';
import { isDoneBy } from '#renderer/features/library/library-actions.ts';
import type { LibraryNode } from '#renderer/features/library/library-nodes.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { classes } from '#renderer/ui/classes.ts';
import { RowWords } from '#renderer/ui/row-words.tsx';
import type { DocumentInList } from '#shared/contract/documents.ts';

export function LibraryRow({ node }: { node: LibraryNode }) {
  const { number } = useWords();
  const isOpen = useSelection(({ documentId }) => documentId === node.id);
  if (node.row === 'kind') {
    return (
      <span className={classes(styles.row, styles.kind)}>
        <RowWords name={node.name} end={number(node.children.length)} />
      </span>
    );
  }
  return (
    <span className={classes(styles.row, isOpen && styles.open)} aria-current={isOpen ? 'true' : undefined}>
      <RowWords name={node.name} end={<DocumentState document={node.document} />} />
    </span>
  );
}

/** Language, done by me, work of others, how many codings. Every sign says in words what it means. */
function DocumentState({ document }: { document: DocumentInList }) {
  const { t, number } = useWords();
  const coder = useCurrentCoder();
  const coders = useCoders();
  const nameOf = (id: number): string => coders.find((one) => one.id === id)?.name ?? '';
  const others = document.work.filter((work) => work.coderId !== coder?.id && (work.codings > 0 || work.done));
  const codings = document.work.reduce((sum, work) => sum + work.codings, 0);
  const othersWords = others
    .map((work) => t(work.done ? 'library.otherDone' : 'library.otherWorks', { name: nameOf(work.coderId) }))
    .join('; ');
  return (
    <>
      <span className={styles.language} title={t(`library.language.${document.language}`)}>
        {t(`library.languageShort.${document.language}`)}
      </span>
      {isDoneBy(document, coder) && (
        <span className={styles.done} role="img" aria-label={t('library.doneByMe')} title={t('library.doneByMe')}>
          <Check size={13} aria-hidden />
        </span>
      )}
      {others.length > 0 && (
        <span className={styles.others} role="img" aria-label={othersWords} title={othersWords}>
          <CircleDot size={12} aria-hidden />
        </span>
      )}
      <span className={styles.count} title={t('library.codings', { count: codings })}>
        {number(codings)}
      </span>
    </>
  );
}
