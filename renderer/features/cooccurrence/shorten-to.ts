let context: OffscreenCanvasRenderingContext2D | null = null;
const known = new Map<string, string>();

/** The name, cut with an ellipsis where it would be wider than this many pixels in the letters of the program. */
export function shortenTo(name: string, width: number, fontSize: number): string {
  const key = `${fontSize} ${width} ${name}`;
  const made = known.get(key);
  if (made !== undefined) return made;
  context ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return name;
  context.font = `${fontSize}px "Inter Variable", system-ui, sans-serif`;
  const characters = [...name];
  let kept = characters.length;
  while (kept > 1 && context.measureText(characters.slice(0, kept).join('') + (kept < characters.length ? '…' : '')).width > width)
    kept -= 1;
  const short = kept < characters.length ? `${characters.slice(0, kept).join('').trimEnd()}…` : name;
  known.set(key, short);
  return short;
}
