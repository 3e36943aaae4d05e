import { EyeOff, Plus } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { CodeNode } from '#renderer/features/codes/code-nodes.ts';
import styles from '#renderer/features/codes/codes.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { RowWords } from '#renderer/ui/row-words.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { entryOf } from '#shared/model/code-entry.ts';
import { allNamesOf } from '#shared/model/code-name.ts';
import type { CodeId } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';

export type CodeRowProps = { node: CodeNode; main: Language; onApply: (id: CodeId) => void };

/** Swatch, name, and at the end: hidden or not, apply, how many codings. */
export function CodeRow({ node, main, onApply }: CodeRowProps) {
  const { t } = useWords();
  const isHidden = useFilters(({ hiddenCodeIds }) => hiddenCodeIds.includes(node.id));
  const hasPassage = useSelection(({ range }) => range !== null);
  return (
    <span className={styles.row} title={useTip(node, main)}>
      <Swatch colour={node.code.colour} look={node.below === 0 ? 'ring' : 'plain'} />
      <RowWords
        name={node.name}
        end={
          <>
            {isHidden && (
              <span role="img" aria-label={t('codes.isHidden')} title={t('codes.isHidden')} className={styles.hidden}>
                <EyeOff size={13} aria-hidden />
              </span>
            )}
            {hasPassage && (
              <Button
                className={styles.apply ?? ''}
                aria-label={t('codes.applyCode', { name: node.name })}
                onPress={() => onApply(node.id)}
              >
                <Plus size={13} aria-hidden />
              </Button>
            )}
            <Count node={node} />
          </>
        }
      />
    </span>
  );
}

/** The branch's codings; of an open branch with codings of its own, both. */
function Count({ node: { own, below, isExpanded, children } }: { node: CodeNode }) {
  const { t, number } = useWords();
  const isBranch = children.length > 0;
  const words = isBranch ? t('codes.countBranch', { own, below }) : t('codes.count', { count: own });
  return (
    <span className={styles.count} title={words}>
      {isBranch && isExpanded && own > 0 ? `${number(own)} / ${number(below)}` : number(below)}
    </span>
  );
}

/** The code's names in all languages and its definition. */
function useTip({ code, name }: CodeNode, main: Language): string {
  const { language } = useWords();
  const others = [...new Set(allNamesOf(code))].filter((one) => one !== name);
  const definition = entryOf(code, language, main).definition || code.words.definition;
  return [name, others.join(' · '), definition].filter(Boolean).join('\n');
}
