import type { Colour } from '#shared/model/ids.ts';

/**
 * Twelve hues for the branches of a code system, a hue in each twelfth of the circle. Found by search: the smallest distance between any
 * two, in OKLab, seen with normal, protan, deutan and tritan vision (Machado, Oliveira & Fernandes 2009, full severity), is 0.085;
 * every one stands out from white at 3:1 or more.
 */
export const codeHues = [
  '#1e9ce7',
  '#d2084e',
  '#00735f',
  '#b47a00',
  '#8057da',
  '#849c6f',
  '#6d2e00',
  '#0c32b2',
  '#e555bd',
  '#63620c',
  '#583b6a',
  '#3f8c92',
] as const satisfies readonly Colour[];

/** The hue that the fewest of the colours in use have; the first of them in the order above. For a new branch or a new coder. */
export function pickNextColour(inUse: readonly Colour[]): Colour {
  const uses = (hue: string) => inUse.filter((colour) => colour.toLowerCase() === hue).length;
  let best: (typeof codeHues)[number] = codeHues[0];
  for (const hue of codeHues) if (uses(hue) < uses(best)) best = hue;
  return best;
}

/**
 * The colour of a new child: its parent's hue, lighter or darker by how many siblings stand before it (0-based), so that a branch reads as one
 * family. Stays between 1.9:1 and 13:1 from white, so that marks are seen in light and dark.
 */
export function pickChildColour(parent: Colour, siblingsBefore: number): Colour {
  const shades = [0.24, -0.24, 0.42, -0.42, 0.12, -0.12, 0.33, -0.33, 0.5, 0.56, 0.62, -0.5]
    .map((shade) => toHex(toChannels(parent).map((channel) => channel + ((shade > 0 ? 255 : 0) - channel) * Math.abs(shade))))
    .filter((shade) => contrast(shade, '#ffffff') >= 1.9 && contrast(shade, '#ffffff') <= 13);
  return shades[siblingsBefore % shades.length] ?? parent;
}

/** The colour itself where it stands out from the background at `ratio`, else the nearest mix with black or white that does. */
export function toReadable(colour: Colour, background: Colour, ratio = 3): Colour {
  if (contrast(colour, background) >= ratio) return colour;
  const end = luminance(background) > 0.18 ? 0 : 255;
  for (let share = 0.05; share < 1; share += 0.05) {
    const mixed = toHex(toChannels(colour).map((channel) => channel + (end - channel) * share));
    if (contrast(mixed, background) >= ratio) return mixed;
  }
  return end === 0 ? '#000000' : '#ffffff';
}

/** The contrast of two colours after WCAG 2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = toChannels(colour).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const toChannels = (colour: Colour) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
const toHex = (channels: readonly number[]): Colour =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
