import { codeHues, pickChildColour } from '#shared/model/code-colours.ts';

export interface CodeRow {
  id: number;
  name: string;
  colour: string;
  codings: number;
  children?: CodeRow[];
}

const names: readonly (readonly [string, readonly string[]])[] = [
  ['Стратегия', ['Адаптация (выживание)', 'Интеграция (реализация)']],
  ['Әлеуметтік байланыстар', ['Түйін байланыстар', 'Көпір байланыстар', 'Буын байланыстар']],
  ['Barriers', ['Institutional', 'Socio-cultural']],
  ['Motives of moving', ['Study', 'Work', 'Family']],
];

/** Branches of codes; with `many`, a further code system of that size behind them. */
export function createCodes(many = 0): CodeRow[] {
  let id = 0;
  const branch = (name: string, children: readonly string[], hue: number): CodeRow => {
    const colour = codeHues[hue % codeHues.length] ?? '#000000';
    id += 1;
    const row: CodeRow = { id, name, colour, codings: 7 + ((id * 37) % 90) };
    row.children = children.map((child, index) => {
      id += 1;
      return { id, name: child, colour: pickChildColour(colour, index), codings: (id * 13) % 60 };
    });
    return row;
  };
  const few = names.map(([name, children], index) => branch(name, children, index));
  const more = Array.from({ length: Math.ceil(many / 11) }, (_, index) =>
    branch(
      `Branch ${index + 1}`,
      Array.from({ length: 10 }, (__, child) => `Code ${index + 1}.${child + 1}`),
      index,
    ),
  );
  return [...few, ...more];
}

export interface AgreementRow {
  id: number;
  code: string;
  colour: string;
  kappa: number | null;
  interval: readonly [number, number] | null;
  units: number;
}

export function createAgreement(rows: number): AgreementRow[] {
  return Array.from({ length: rows }, (_, index) => {
    const kappa = index % 11 === 3 ? null : Math.sin(index * 1.7) * 0.5 + 0.4;
    return {
      id: index + 1,
      code: `${names[index % names.length]?.[1][0] ?? ''} ${index + 1}`,
      colour: codeHues[index % codeHues.length] ?? '#000000',
      kappa,
      interval: kappa === null ? null : [Math.max(-1, kappa - 0.12), Math.min(1, kappa + 0.08)],
      units: 12_000 + index * 311,
    };
  });
}
