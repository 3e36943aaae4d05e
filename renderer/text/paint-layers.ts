/** What is painted near the viewport, from the lowest layer up: codings by code, hits, the focused coding, what a drop would code. */
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import type { PaintLayer } from '#renderer/text/highlight-painter.ts';
import type { Lines, TextDom } from '#renderer/text/text-dom.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import type { CodeId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';

export interface Painted {
  readonly codings: CodingIndex;
  readonly focused: PaintedCoding | undefined;
  readonly hovered: PaintedCoding | undefined;
  readonly hits: readonly TextRange[];
  readonly currentHit: number | null;
  readonly selection: TextRange | null;
  readonly dropTarget: TextRange | null;
}

const tint = (colour: string, share: string) => `background-color: color-mix(in srgb, ${colour} ${share}, transparent);`;
const underline = (colour: string) => `text-decoration: underline 2px ${colour};`;
const accent = 'var(--bai-accent, #0f766e)';

/** Above every code: hits, the coding that is looked at, what is selected, where a drop would go. */
const looksAbove = {
  hit: 'background-color: var(--bai-hit, rgb(255 204 0 / 38%));',
  'current-hit': 'background-color: var(--bai-hit-current, rgb(255 149 0 / 62%));',
  // Their colour comes from the lines they are on, so that focusing a coding changes no rule.
  hovered: tint('var(--hovered)', '20%'),
  focused: `${tint('var(--focused)', 'var(--bai-tint-focused, 40%)')} ${underline('var(--focused)')}`,
  selection: tint(accent, '28%'),
  drop: `${tint(accent, '30%')} ${underline(accent)}`,
} as const;
const namesAbove = Object.keys(looksAbove);
/** No id of a code comes near it, and the browser takes numbers of 32 bits. */
const aboveCodes = 2_000_000_000;

const nameOfCode = (codeId: CodeId) => `code-${codeId}`;

/** The look of every layer the codings of a document can need; a code first used later adds one. */
export function stylesOf(colours: ReadonlyMap<CodeId, string>): Map<string, string> {
  const styles = new Map<string, string>(Object.entries(looksAbove));
  for (const [codeId, colour] of colours) styles.set(nameOfCode(codeId), tint(colour, 'var(--bai-tint, 22%)'));
  return styles;
}

/** What is painted in `near`, the stretch of text to paint in, cut to it. */
export function layersNear(painted: Painted, near: TextRange): PaintLayer[] {
  const cut = (ranges: readonly TextRange[]) =>
    ranges
      .filter(({ start, end }) => start < near.end && end > near.start)
      .map(({ start, end }) => ({ start: Math.max(start, near.start), end: Math.min(end, near.end) }));
  const layers = codeLayers(painted, near, cut);
  const { focused, hovered, currentHit } = painted;
  const add = (name: keyof typeof looksAbove, ranges: (TextRange | null | undefined)[]) => {
    const drawn = cut(ranges.filter((range) => range != null));
    if (drawn.length > 0) layers.push({ name, priority: aboveCodes + namesAbove.indexOf(name), ranges: drawn });
  };
  add('hit', [...painted.hits]);
  add('current-hit', [currentHit === null ? undefined : painted.hits[currentHit]]);
  add('hovered', [hovered?.id === focused?.id ? undefined : hovered]);
  add('focused', [focused]);
  add('selection', [painted.selection]);
  add('drop', [painted.dropTarget]);
  return layers;
}

function codeLayers({ codings, focused }: Painted, near: TextRange, cut: (ranges: readonly TextRange[]) => TextRange[]): PaintLayer[] {
  const byCode = new Map<CodeId, PaintedCoding[]>();
  for (const coding of codings.touching(near)) {
    if (coding.id === focused?.id) continue;
    const same = byCode.get(coding.codeId);
    if (same) same.push(coding);
    else byCode.set(coding.codeId, [coding]);
  }
  // By code id, so that scrolling never changes which of two overlapping tints lies on top.
  return Array.from(byCode, ([codeId, same]) => ({ name: nameOfCode(codeId), priority: codeId, ranges: cut(same) }));
}

/** Gives the near lines a range touches the colour of what is focused or hovered there. */
export function colourLines(dom: TextDom, near: Lines, property: '--focused' | '--hovered', coding: PaintedCoding | undefined): void {
  const touched = coding && dom.paragraphs.touchedBy(coding);
  for (let number = near.first; number <= near.last; number += 1) {
    const style = dom.line(number)?.style;
    const colour = coding && touched && number >= touched.first && number <= touched.last ? coding.colour : '';
    if (style && style.getPropertyValue(property) !== colour) style.setProperty(property, colour);
  }
}
