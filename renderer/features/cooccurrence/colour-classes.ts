import type { Measure } from '#renderer/features/cooccurrence/choices.ts';

/** A step of the colour scale: values from `from` up to, not including, `to`. */
export interface ColourClass {
  from: number;
  to: number;
  colour: string;
  /** The colour of a figure written on it. */
  ink: string;
}

/** Light to dark, one hue: lightness alone tells the steps apart, so colour blindness takes nothing away. */
const onLight = ['#d5ece8', '#9bd0c8', '#57aaa0', '#1f7f76', '#0a4f49'];
const onDark = ['#1d3f3b', '#24615a', '#2f8a80', '#58bdb1', '#b4f0e7'];
/** Brown under 1, grey about it, teal above: the ends of ColorBrewer's BrBG, safe for colour-blind readers. */
const aroundOneOnLight = ['#a5692a', '#dfc28c', '#d9ddda', '#8ccabf', '#23877b', '#0a4f49'];
const aroundOneOnDark = ['#d79a52', '#8a6a3c', '#4a4a46', '#2b6a62', '#43a598', '#b4f0e7'];

const liftSteps = [0, 0.5, 0.8, 1.25, 2, 4];
const pSteps = [0.1, 0.05, 0.01, 0.001];

/** The steps of the scale for these values, low to high; of p-values from large to small, since the small ones matter. */
export function classify(measure: Measure, values: readonly number[], dark: boolean): ColourClass[] {
  const colours = dark ? onDark : onLight;
  if (measure === 'lift') return toClasses(liftSteps, dark ? aroundOneOnDark : aroundOneOnLight);
  if (measure === 'adjustedP') {
    return colours.map((colour, index) => ({
      from: pSteps[index] ?? 0,
      to: index === 0 ? Number.POSITIVE_INFINITY : (pSteps[index - 1] ?? 0),
      colour,
      ink: inkOn(colour),
    }));
  }
  const steps = measure === 'count' ? countSteps(Math.max(1, ...values)) : shareSteps(Math.max(0, ...values));
  return toClasses(steps, colours);
}

/** Whole numbers that grow by a steady factor: counts are many small and few large. */
export function countSteps(largest: number): number[] {
  const steps = [1];
  for (let step = 1; step < 5; step++) {
    const next = Math.max((steps.at(-1) ?? 1) + 1, Math.round((largest + 1) ** (step / 5)));
    if (next <= largest) steps.push(next);
  }
  return steps;
}

/** Five even steps from 0 to the largest share, rounded up to hundredths. */
export function shareSteps(largest: number): number[] {
  const width = Math.max(0.01, Math.ceil(Math.min(largest, 1) * 20) / 100);
  return [0, 1, 2, 3, 4].map((step) => Math.round(step * width * 100) / 100).filter((step) => step === 0 || step <= largest);
}

function toClasses(steps: readonly number[], colours: readonly string[]): ColourClass[] {
  const skipped = colours.length - steps.length;
  return steps.map((from, index) => {
    // Few steps keep the contrast of many: the lightest, then the darkest ones.
    const colour = colours[index === 0 ? 0 : index + skipped] ?? colours.at(-1) ?? '#808080';
    return { from, to: steps[index + 1] ?? Number.POSITIVE_INFINITY, colour, ink: inkOn(colour) };
  });
}

export function classOf(classes: readonly ColourClass[], value: number): ColourClass | undefined {
  return classes.find(({ from, to }) => value >= from && value < to);
}

function inkOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 > 130 ? '#12110f' : '#ffffff';
}
