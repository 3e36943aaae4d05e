import { useCallback, useMemo, useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Chart } from '#renderer/ui/chart.tsx';
import type { TokenColours } from '#renderer/ui/use-token-colours.ts';
import styles from './gallery.module.css';
import { Section } from './gallery-section.tsx';

const codes = ['Strategy', 'Adaptation', 'Integration', 'Bonding', 'Bridging', 'Linking', 'Housing', 'Work'];
const cells = codes.flatMap((_, row) =>
  codes.map((__, column) => ({ id: `${row}-${column}`, row, column, count: (row * 7 + column * 11) % 23 })),
);

export function GalleryPictures() {
  const { t, number } = useWords();
  const [opened, setOpened] = useState('');
  const getOption = useCallback(
    (colours: TokenColours) => ({
      grid: { left: 90, right: 20, top: 10, bottom: 60 },
      xAxis: { type: 'category', data: codes, axisLabel: { color: colours.ink, rotate: 30 } },
      yAxis: { type: 'category', data: codes, axisLabel: { color: colours.ink }, inverse: true },
      visualMap: {
        min: 0,
        max: 23,
        orient: 'horizontal',
        left: 'center',
        bottom: 0,
        show: false,
        inRange: { color: [colours.page, colours.accent] },
      },
      tooltip: {},
      series: [{ type: 'heatmap', data: cells.map(({ row, column, count }) => [column, row, count]) }],
    }),
    [],
  );
  const marks = useMemo(
    () =>
      cells.map(({ id, row, column, count }, dataIndex) => ({
        id,
        name: `${codes[row]} × ${codes[column]}`,
        value: String(count),
        seriesIndex: 0,
        dataIndex,
      })),
    [],
  );
  return (
    <Section title="Pictures">
      <div className={styles.wide}>
        <Chart
          name="co-occurrence"
          title={t('views.cooccurrence')}
          units="N"
          getOption={getOption}
          marks={marks}
          marksPerRow={codes.length}
          onOpen={setOpened}
          columns={[
            { id: 'a', name: 'A', text: ({ row }) => codes[row] ?? '' },
            { id: 'b', name: 'B', text: ({ column }) => codes[column] ?? '' },
            { id: 'n', name: 'N', text: ({ count }) => number(count), sortBy: ({ count }) => count, align: 'end' },
          ]}
          rows={cells}
          getId={({ id }) => id}
          onSave={(name, content) => setOpened(`${name} ${content.type} ${content.size}`)}
        />
      </div>
      <p data-testid="opened">{opened}</p>
      <p className={styles.text} lang="kk">
        Апам жаныма алды, потом мы сняли комнату рядом. Ол кезде құжатымыз жоқ еді, сондықтан жұмысқа тұру қиын болды — әйтеуір, көршілер
        көмектесті.
      </p>
    </Section>
  );
}
