/** `#rrggbb` in lower case for the ways in which programs write colours (`#rgb`, `#aarrggbb`, `rgb()`, `rgba()`, bare hex, a few names); null when it is none. */
export function toColour(raw: string | null | undefined): string | null {
  const text = raw?.trim().toLowerCase() ?? '';
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/u.exec(text)?.[1];
  if (hex?.length === 3) return `#${[...hex].map((digit) => digit + digit).join('')}`;
  if (hex?.length === 8) return `#${hex.slice(2)}`;
  if (hex) return `#${hex}`;
  const parts = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)/u.exec(text)?.slice(1).map(Number);
  if (parts?.every((part) => part <= 255)) return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  return names[text] ?? null;
}

/** The colours RQDA offers by name most often. */
const names: Record<string, string> = {
  black: '#000000',
  blue: '#0000ff',
  brown: '#a52a2a',
  cyan: '#00ffff',
  gold: '#ffd700',
  gray: '#bebebe',
  grey: '#bebebe',
  green: '#00ff00',
  magenta: '#ff00ff',
  orange: '#ffa500',
  pink: '#ffc0cb',
  purple: '#a020f0',
  red: '#ff0000',
  violet: '#ee82ee',
  white: '#ffffff',
  yellow: '#ffff00',
};
