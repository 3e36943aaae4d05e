/** Keys of the keyboard, as commands write them and as the browser reports them, brought to one form: `Mod+Alt+Shift+K`. */

export type Platform = 'mac' | 'other';

export const platform: Platform = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? 'mac' : 'other';

/** What of a keyboard event decides. */
export interface KeyPress {
  key: string;
  code: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
}

const order = ['Mod', 'Ctrl', 'Alt', 'Shift'] as const;
type Modifier = (typeof order)[number];

const named: Readonly<Record<string, string>> = {
  ' ': 'Space',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Esc: 'Escape',
  Del: 'Delete',
};

/** Physical keys with the characters of the US layout on them: plain and with Shift. */
const physical: Readonly<Record<string, readonly [string, string]>> = {
  Period: ['.', '>'],
  Comma: [',', '<'],
  Slash: ['/', '?'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Backquote: ['`', '~'],
};

const join = (modifiers: ReadonlySet<Modifier>, key: string) => [...order.filter((modifier) => modifiers.has(modifier)), key].join('+');

/** `shift+mod+z` → `Mod+Shift+Z`. */
export function parseKeys(keys: string): string {
  const parts = keys === '+' || keys.endsWith('++') ? [...keys.slice(0, -1).split('+').filter(Boolean), '+'] : keys.split('+');
  const last = parts.pop() ?? '';
  const modifiers = new Set<Modifier>();
  for (const part of parts) {
    const modifier = order.find((one) => one.toLowerCase() === part.toLowerCase());
    if (!modifier) throw new Error(`Not a modifier: ${part} in ${keys}`);
    modifiers.add(modifier);
  }
  return join(modifiers, last.length === 1 ? last.toUpperCase() : (named[last] ?? last));
}

/**
 * The ways a press can be read, best first. The character counts where it is a Latin letter, a digit or a sign; with a Russian or Kazakh
 * layout (and for Alt on a Mac, which makes signs of letters) the physical key counts, so that every shortcut stays where the hand knows it.
 */
export function readPress(press: KeyPress, on: Platform = platform): readonly string[] {
  const modifiers = new Set<Modifier>();
  if (on === 'mac' ? press.metaKey : press.ctrlKey) modifiers.add('Mod');
  if (on === 'mac' && press.ctrlKey) modifiers.add('Ctrl');
  if (press.altKey) modifiers.add('Alt');
  const shifted = new Set(modifiers);
  if (press.shiftKey) shifted.add('Shift');

  // Alt with some letters begins an accent on a Mac; the letter is the key all the same.
  const isDead = press.key === 'Dead';
  if (!isDead && (press.key.length !== 1 || press.key === ' ')) return [join(shifted, named[press.key] ?? press.key)];
  if (!isDead && /[a-z]/i.test(press.key) && !(on === 'mac' && press.altKey)) return [join(shifted, press.key.toUpperCase())];

  const letter = /^Key([A-Z])$/.exec(press.code)?.[1];
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  // A digit that only Shift writes (French) is reached by its place alone, so that with Shift it means the other command.
  const readings = isDead || (press.shiftKey && press.key === digit) ? [] : [join(modifiers, press.key.toUpperCase())];
  // The row of digits writes letters and signs on a Kazakh layout, among them the dot and the comma of other shortcuts.
  if (digit !== undefined && !press.shiftKey) readings.unshift(join(modifiers, digit));
  const signs = physical[press.code];
  if (letter ?? digit) readings.push(join(shifted, letter ?? digit ?? ''));
  if (signs) readings.push(press.shiftKey ? join(modifiers, signs[1]) : join(modifiers, signs[0]), join(shifted, signs[0]));
  return [...new Set(readings)];
}

/** True for keys that would write a character where something is typed: no Ctrl, Cmd or Alt, and one character. */
export function isTypingKey(keys: string): boolean {
  const parsed = parseKeys(keys);
  return !/^(Mod|Ctrl|Alt)\+./.test(parsed) && (parsed.replace(/^Shift\+(?=.)/, '').length === 1 || parsed.endsWith('Space'));
}

/** Keys that fields, lists and dialogs need for themselves: a command gets them only where none of these has the focus. */
export function isEditingKey(keys: string): boolean {
  return (
    isTypingKey(keys) || /(^|\+)(Delete|Backspace|Enter|Tab|Escape|Up|Down|Left|Right|Home|End|PageUp|PageDown)$/.test(parseKeys(keys))
  );
}

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Enter: '↩',
  Delete: '⌦',
  Backspace: '⌫',
  Escape: '⎋',
};
const otherSigns: Readonly<Record<string, string>> = { Mod: 'Ctrl', Delete: 'Del', Escape: 'Esc' };
const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' };

/** The caps to show, one each: `['Ctrl', 'Shift', 'Z']`, on a Mac `['⇧', '⌘', 'Z']`. */
export function showKeys(keys: string, on: Platform = platform): readonly string[] {
  const parsed = parseKeys(keys);
  const parts = parsed === '+' || parsed.endsWith('++') ? [...parsed.slice(0, -1).split('+').filter(Boolean), '+'] : parsed.split('+');
  const signs = on === 'mac' ? macSigns : otherSigns;
  const caps = parts.map((part) => arrows[part] ?? signs[part] ?? part);
  if (on !== 'mac') return caps;
  const rank = ['⌃', '⌥', '⇧', '⌘'];
  const modifiers = caps.filter((cap) => rank.includes(cap)).sort((a, b) => rank.indexOf(a) - rank.indexOf(b));
  return [...modifiers, ...caps.filter((cap) => !rank.includes(cap))];
}

/** For `aria-keyshortcuts`: `Control+Shift+Z`. */
export function toAriaKeys(keys: string, on: Platform = platform): string {
  return parseKeys(keys)
    .replace(/^Mod(?=\+)/, on === 'mac' ? 'Meta' : 'Control')
    .replace(/(^|\+)Ctrl(?=\+)/, '$1Control')
    .replace(/(Up|Down|Left|Right)$/, 'Arrow$1');
}
