import { useMemo } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import type { Measure, RelationName } from '#renderer/features/cooccurrence/choices.ts';
import { type ColourClass, classify } from '#renderer/features/cooccurrence/colour-classes.ts';
import type { HeatModel } from '#renderer/features/cooccurrence/heat-model.ts';
import { useMeasureName } from '#renderer/features/cooccurrence/use-measure-name.ts';
import { useWords, type Words } from '#renderer/i18n/use-words.ts';

/** What the heat map says: units, steps, cells. */
export interface HeatWords {
  units: string;
  figure: (value: number) => string;
  className: (step: ColourClass) => string;
  tooltip: (row: NamedCode, column: NamedCode) => string;
  /** The same in one sentence, to be read aloud. */
  said: (row: NamedCode, column: NamedCode) => string;
  classes: (dark: boolean) => readonly ColourClass[];
}

/** p below a thousandth is said so; counts have no decimals. */
export function figureOf(measure: Measure, value: number, { number }: Words): string {
  if (measure === 'count') return number(value);
  if (measure === 'adjustedP' && value < 0.001) return `< ${number(0.001)}`;
  return number(value, measure === 'adjustedP' ? 3 : 2);
}

export function useHeatWords(model: HeatModel | null, relation: RelationName, measure: Measure): HeatWords {
  const words = useWords();
  const nameOfMeasure = useMeasureName();
  return useMemo(() => {
    const { t, number } = words;
    const units = measure === 'count' ? t(`cooccurrence.counted.${relation}`) : nameOfMeasure(measure);
    const values = model?.cells.map(({ value }) => value) ?? [];
    const figure = (value: number) => figureOf(measure, value, words);
    const segmentsOf = ({ id }: NamedCode) => t('cooccurrence.segmentsCount', { count: model?.segments.get(id) ?? 0 });
    const parts = (row: NamedCode, column: NamedCode): string[] => {
      if (row.id === column.id) return [segmentsOf(row)];
      const pair = model?.pairOf(row.id, column.id);
      if (!pair) return [t('cooccurrence.never')];
      const value = pair[measure];
      const said = [
        `${t(`cooccurrence.counted.${relation}`)}: ${number(pair.count)}`,
        t('cooccurrence.inDocuments', { count: pair.documentsBoth }),
      ];
      return measure === 'count' ? said : [`${units}: ${value === null ? t('ui.notDefined') : figure(value)}`, ...said];
    };
    const names = (row: NamedCode, column: NamedCode) => (row.id === column.id ? row.name : `${row.name} × ${column.name}`);
    return {
      units,
      figure,
      className: ({ from, to }) => className(measure, from, to, words),
      tooltip: (row, column) => [names(row, column), ...parts(row, column)].join('\n'),
      said: (row, column) => `${names(row, column)}. ${parts(row, column).join('. ')}`,
      classes: (dark) => classify(measure, values, dark),
    };
  }, [words, model, relation, measure, nameOfMeasure]);
}

function className(measure: Measure, from: number, to: number, { number }: Words): string {
  const whole = measure === 'count';
  const decimals = whole ? 0 : measure === 'adjustedP' && Math.min(from, to) < 0.01 ? 3 : 2;
  const say = (value: number) => number(value, decimals);
  if (!Number.isFinite(to)) return `≥ ${say(from)}`;
  if (from === 0) return `< ${say(to)}`;
  if (whole) return to - 1 === from ? say(from) : `${say(from)}–${say(to - 1)}`;
  return `${say(from)}–${say(to)}`;
}
