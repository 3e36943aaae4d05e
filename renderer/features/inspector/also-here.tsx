import { Button } from 'react-aria-components';
import { useCoders, useCodes, useCodings } from '#renderer/api/project-data.ts';
import styles from '#renderer/features/inspector/inspector.module.css';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { CodingInText } from '#shared/contract/coding-columns.ts';

/** More are not looked through in a list, and thousands of buttons hold the window up. */
const listedAtMost = 50;

/** Other codings of the same words, by anybody; choosing one focuses it, and shows its coder's codings where they were left out. */
export function AlsoHere({ coding }: { coding: CodingInText }) {
  const { t } = useWords();
  const { byId } = useCodes();
  const coders = useCoders();
  const selectCoding = useSelection((selection) => selection.selectCoding);
  const others = useCodings(coding.documentId).filter(
    (other) => other.id !== coding.id && other.start < coding.end && other.end > coding.start,
  );
  if (others.length === 0) return null;
  const focus = (other: CodingInText) => {
    if (other.coderId !== coding.coderId) useFilters.getState().showCoders('all');
    selectCoding(other.id);
  };
  return (
    <Section title={t('inspector.alsoHere')}>
      <ul>
        {others.slice(0, listedAtMost).map((other) => {
          const code = byId.get(other.codeId);
          const coder = coders.find(({ id }) => id === other.coderId);
          return (
            <li key={other.id}>
              <Button className={styles.other ?? ''} onPress={() => focus(other)}>
                <Swatch colour={code?.colour ?? '#808080'} look={other.coderId === coding.coderId ? 'plain' : 'hatched'} />
                <span className={styles.name}>{code?.name}</span>
                <span className={styles.muted}>{coder?.name}</span>
              </Button>
            </li>
          );
        })}
      </ul>
      {others.length > listedAtMost && <p className={styles.muted}>{t('inspector.alsoMore', { count: others.length - listedAtMost })}</p>}
    </Section>
  );
}
