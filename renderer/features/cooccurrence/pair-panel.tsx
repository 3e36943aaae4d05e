import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ArrowLeftRight, X } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { MeetingList } from '#renderer/features/cooccurrence/meeting-list.tsx';
import { PairAssociation } from '#renderer/features/cooccurrence/pair-association.tsx';
import { PairNumbers } from '#renderer/features/cooccurrence/pair-numbers.tsx';
import styles from '#renderer/features/cooccurrence/passages.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import type { CooccurrencePair, CooccurrenceQuery } from '#shared/contract/analysis.ts';

const firstPassages = 500;

export interface PairPanelProps {
  a: NamedCode;
  b: NamedCode;
  /** Undefined where the two never meet. */
  pair: CooccurrencePair | undefined;
  query: CooccurrenceQuery;
  onTurn: () => void;
  onClose: () => void;
}

/** One pair of codes: its numbers, its association, and every passage that is counted. */
export function PairPanel({ a, b, pair, query, onTurn, onClose }: PairPanelProps) {
  const { t } = useWords();
  const { queries } = useApi();
  const colourOf = useCodeColour();
  const [all, setAll] = useState(false);
  const input = { ...query, a: a.id, b: b.id, ...(all ? {} : { limit: firstPassages }) };
  const { data } = useQuery({ ...queries.analysis.meetings.queryOptions({ input }), placeholderData: keepPreviousData });
  return (
    <section className={styles.panel} aria-label={t('cooccurrence.pair', { a: a.name, b: b.name })}>
      <header className={styles.head} style={cssVariables({ '--a': colourOf(a.colour), '--b': colourOf(b.colour) })}>
        <h2 className={styles.names}>
          <span className={styles.name}>
            <span className={classes(styles.sample, styles.a)}>A</span>
            {a.name}
          </span>
          <span className={styles.name}>
            <span className={classes(styles.sample, styles.b)}>B</span>
            {b.name}
          </span>
        </h2>
        <IconButton icon={ArrowLeftRight} size="small" label={t('cooccurrence.turn')} keys="Alt+S" onPress={onTurn} />
        <IconButton icon={X} size="small" label={t('ui.close')} keys="Escape" onPress={onClose} />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={styles.numbers} aria-label={t('cooccurrence.numbers')} tabIndex={0}>
        {pair && <PairNumbers pair={pair} />}
        <PairAssociation key={`${a.id} ${b.id}`} a={a} b={b} query={query} />
      </section>
      {data && data.total > 0 && (
        <>
          <p className={styles.count} role="status">
            {t('cooccurrence.passagesCount', { count: data.total })}
            {data.passages.length < data.total && (
              <Button tone="quiet" onPress={() => setAll(true)}>
                {t('cooccurrence.showAll', { shown: data.passages.length })}
              </Button>
            )}
          </p>
          <MeetingList key={`${a.id} ${b.id}`} a={a} b={b} passages={data.passages} />
        </>
      )}
      {data?.total === 0 && <EmptyState title={t('cooccurrence.never')} text={t('cooccurrence.neverText')} />}
    </section>
  );
}
