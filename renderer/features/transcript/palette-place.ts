/** Px of the window. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where a palette stands and how tall it may grow, in px of the window. `bottom` instead of `top`: its lower edge stays where it is. */
export type Place = { readonly left: number; readonly maxHeight: number } & ({ readonly top: number } | { readonly bottom: number });

const gap = 6;

/**
 * Under the passage where there is room for `least` px; else over it; else beside it, so that it never covers what is selected. Only where the
 * passage fills the window does it stand at the lower right corner.
 */
export function placeBeside(passage: Box, palette: { width: number; least: number }, window: { width: number; height: number }): Place {
  const { width, least } = palette;
  const clamp = (left: number) => Math.max(gap, Math.min(left, window.width - width - gap));
  const below = window.height - passage.bottom - 2 * gap;
  const above = passage.top - 2 * gap;
  if (below >= least) return { left: clamp(passage.left), top: passage.bottom + gap, maxHeight: below };
  if (above >= least) return { left: clamp(passage.left), bottom: window.height - passage.top + gap, maxHeight: above };
  const fitsRight = window.width - passage.right >= width + 2 * gap;
  const fitsLeft = passage.left >= width + 2 * gap;
  const left = fitsRight || !fitsLeft ? passage.right + gap : passage.left - gap - width;
  return { left: clamp(left), bottom: gap, maxHeight: window.height - 2 * gap };
}
