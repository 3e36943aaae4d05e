/**
 * Twelve hues for the branches of the code system, told apart by colour-blind readers in neighbouring places of the list
 * (spread over hue and lightness), each at least 3:1 on white.
 */
export const codeColours = [
  '#2f6fb5',
  '#c2571a',
  '#2a8a57',
  '#a2438f',
  '#8f7400',
  '#1b8a96',
  '#b83a4b',
  '#5a5fc7',
  '#6d8420',
  '#8c5a3c',
  '#3d6f7d',
  '#7a4fa3',
] as const;

/** The first hue that no sibling has; when all are taken, the one used least. */
export function nextCodeColour(used: readonly string[]): string {
  const counts = codeColours.map((colour) => used.filter((other) => other.toLowerCase() === colour).length);
  const least = Math.min(...counts);
  return codeColours[counts.indexOf(least)] ?? codeColours[0];
}

const lightnessSteps = [0.12, -0.1, 0.22, -0.18, 0.3, 0.06];

/** A child keeps its branch's hue and varies in lightness; `index` is its place among its siblings. */
export function childColour(parent: string, index: number): string {
  const step = lightnessSteps[index % lightnessSteps.length] ?? 0;
  const target = step > 0 ? 255 : 0;
  const channel = (at: number): string => {
    const value = Number.parseInt(parent.slice(at, at + 2), 16);
    return Math.round(value + (target - value) * Math.abs(step))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
