/** What is painted near the viewport, from the lowest layer up: codings by code, hits, the focused coding, what a drop would code. */
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import type { PaintLayer } from '#renderer/text/highlight-painter.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
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

/** `near`: the stretch of text to paint in. `toRange` makes a range of the DOM. */
export function layersNear(painted: Painted, near: TextRange, toRange: (range: TextRange) => AbstractRange): PaintLayer[] {
  const cut = (ranges: readonly TextRange[]) =>
    ranges
      .filter(({ start, end }) => start < near.end && end > near.start)
      .map(({ start, end }) => toRange({ start: Math.max(start, near.start), end: Math.min(end, near.end) }));
  const layers = codeLayers(painted, near, cut);
  const { focused, hovered, currentHit } = painted;
  const hit = currentHit === null ? undefined : painted.hits[currentHit];
  const add = (name: string, ranges: (TextRange | null | undefined)[], style: string) => {
    const drawn = cut(ranges.filter((range) => range != null));
    if (drawn.length > 0) layers.push({ name, style, ranges: drawn });
  };
  add('hit', [...painted.hits], 'background-color: var(--bai-hit, rgb(255 214 10 / 38%));');
  add('current-hit', [hit], 'background-color: var(--bai-hit-current, rgb(255 159 10 / 62%));');
  if (hovered && hovered !== focused) add('hovered', [hovered], tint(hovered.colour, '20%'));
  if (focused) add('focused', [focused], `${tint(focused.colour, 'var(--bai-tint-focused, 40%)')} ${underline(focused.colour)}`);
  add('selection', [painted.selection], 'background-color: color-mix(in srgb, var(--bai-accent, #0f766e) 28%, transparent);');
  add('drop', [painted.dropTarget], `${tint('var(--bai-accent, #0f766e)', '30%')} ${underline('var(--bai-accent, #0f766e)')}`);
  return layers;
}

const underline = (colour: string) => `text-decoration: underline 2px ${colour};`;

function codeLayers({ codings, focused }: Painted, near: TextRange, cut: (ranges: readonly TextRange[]) => AbstractRange[]): PaintLayer[] {
  const byCode = new Map<number, PaintedCoding[]>();
  for (const coding of codings.touching(near)) {
    if (coding.id === focused?.id) continue;
    const same = byCode.get(coding.codeId);
    if (same) same.push(coding);
    else byCode.set(coding.codeId, [coding]);
  }
  // By code id, so that scrolling never changes which of two overlapping tints lies on top.
  return [...byCode]
    .sort(([a], [b]) => a - b)
    .map(([codeId, same]) => ({
      name: `code-${codeId}`,
      style: tint(same[0]?.colour ?? 'gray', 'var(--bai-tint, 22%)'),
      ranges: cut(same),
    }));
}
