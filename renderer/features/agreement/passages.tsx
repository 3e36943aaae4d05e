import styles from '#renderer/features/agreement/panel.module.css';
import { useWords, type Words } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { AnalysisUnit, Disagreement } from '#shared/contract/analysis.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import { countedUnits } from '#shared/reports/coefficient-words.ts';

/** Shows the passage where it stands, with its words selected. */
function openInTranscript({ documentId, start, end }: Disagreement): void {
  useSelection.getState().revealRange({ documentId, start, end });
  useSession.getState().openView('code');
}

export interface PassagesProps {
  passages: readonly Disagreement[];
  total: number;
  unit: AnalysisUnit;
}

/** Passages by document, the largest first, each with who coded it and how the other differs; a click opens it in the text. */
export function Passages({ passages, total, unit }: PassagesProps) {
  const words = useWords();
  const { t } = words;
  const groups = [...Map.groupBy(passages, ({ documentId }) => documentId)];
  const count =
    passages.length < total
      ? t('agreement.shownOf', { count: total, shown: passages.length })
      : t('agreement.somePassages', { count: total });
  return (
    <div className={styles.passages} data-surface="passages">
      <p className={styles.quiet} role="status">
        {count}
      </p>
      {groups.map(([documentId, own]) => (
        <section key={documentId} aria-label={own[0]?.document}>
          <h3 className={styles.document}>{own[0]?.document}</h3>
          <ul>
            {own.map((passage) => (
              <li key={`${passage.start} ${passage.end} ${passage.coder} ${passage.codeId}`}>
                <button
                  type="button"
                  className={styles.passage}
                  title={t('agreement.openPassage', { document: passage.document })}
                  onClick={() => openInTranscript(passage)}
                >
                  <span className={styles.kind}>
                    <span>{kindInWords(passage, words)}</span>
                    <span className={styles.effect}>{countedUnits(unit, passage.effect, t)}</span>
                  </span>
                  <span className={styles.quote}>{passage.quote}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function kindInWords({ kind, coder, otherCodes }: Disagreement, { t }: Words): string {
  if (kind === 'agreed') return t('agreement.kind.agreed');
  if (kind === 'extent') return t('agreement.kind.extent', { coder });
  const codes = otherCodes.map((path) => path.split(pathSeparator).at(-1) ?? path).join(', ');
  if (kind === 'differentCode') return t('agreement.kind.differentCode', { coder, codes });
  return t('agreement.kind.onlyFirst', { coder });
}
