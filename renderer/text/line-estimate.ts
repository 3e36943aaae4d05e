/** How many characters of a text fit on a line, so that paragraphs that are not drawn yet get nearly their height. */
const sampleLength = 1200;
/** A line breaks between words, so its last few characters stay empty. */
const filledShare = 0.955;

/** Made once: to make it costs more than to measure. */
let pen: OffscreenCanvasRenderingContext2D | null = null;

export function charactersPerLine(root: HTMLElement, text: string): number {
  const style = getComputedStyle(root);
  const width = root.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
  const middle = Math.max(0, Math.floor((text.length - sampleLength) / 2));
  const sample = text.slice(middle, middle + sampleLength).replaceAll('\n', ' ');
  pen ??= new OffscreenCanvas(1, 1).getContext('2d');
  if (pen === null || sample === '' || !(width > 0)) return 70;
  pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  const perCharacter = pen.measureText(sample).width / sample.length;
  return Math.max(10, (width / perCharacter) * filledShare);
}
