/** Names beside the bars: each at its bar's first line, moved down where another already stands, left out where it would stray. */
export interface NameWish {
  readonly top: number;
  readonly height: number;
}

export const nameHeight = 17;
const farthest = 2.5 * nameHeight;

/** For wishes sorted by top: px below the bar's top, or null where there is no room. */
export function stackNames(wishes: readonly NameWish[]): (number | null)[] {
  let free = Number.NEGATIVE_INFINITY;
  return wishes.map(({ top, height }) => {
    const place = Math.max(top, free);
    if (place - top > Math.max(farthest, height - nameHeight)) return null;
    free = place + nameHeight;
    return place - top;
  });
}
