import styles from '#renderer/features/import/import.module.css';
import { remarkWords } from '#renderer/features/import/reason-words.ts';
import { ReportPart } from '#renderer/features/import/report-part.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { ImportReport } from '#shared/contract/exchange.ts';

type Reported = ImportReport['documents'][number];

/** The documents that came in: what each was read as, and what was repaired in it. A click opens one. */
export function ReportDocuments({ documents, onOpen }: { documents: readonly Reported[]; onOpen: () => void }) {
  const words = useWords();
  const { t, number } = words;
  const open = ({ id }: Reported) => {
    if (id === null) return;
    useSession.getState().openView('code');
    useSelection.getState().openDocument(id);
    onOpen();
  };
  return (
    <ReportPart title={t('exchange.cameIn')} items={documents}>
      {(document) => (
        <>
          <div className={styles.head}>
            <Button tone="quiet" className={styles.opens ?? ''} isDisabled={document.id === null} onPress={() => open(document)}>
              {document.name}
            </Button>
            <span className={styles.muted}>
              {[document.format, document.encoding].filter(Boolean).join(' · ')} ·{' '}
              {t('exchange.size', {
                characters: number(document.characters),
                paragraphs: number(document.paragraphs),
                turns: number(document.turns),
              })}
            </span>
          </div>
          {document.speakers.length > 0 && (
            <p className={styles.muted}>{t('exchange.speakers', { names: document.speakers.join(', ') })}</p>
          )}
          {document.warnings.map((warning) => (
            <p key={warning.kind + warning.message} className={styles.warning}>
              {remarkWords(words, warning)}
            </p>
          ))}
        </>
      )}
    </ReportPart>
  );
}
