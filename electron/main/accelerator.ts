const modifiers: Readonly<Record<string, string>> = { Mod: 'CmdOrCtrl', Ctrl: 'Control', Alt: 'Alt', Shift: 'Shift' };
const keyNames: ReadonlySet<string> = new Set([
  'Space',
  'Tab',
  'Enter',
  'Delete',
  'Backspace',
  'Up',
  'Down',
  'Left',
  'Right',
  'Home',
  'End',
]);

/**
 * Keys of a command as electron writes them, `Mod+Shift+Z` → `CmdOrCtrl+Shift+Z`. Undefined for keys without Mod, Ctrl or Alt that are no
 * F-key: those mean something only inside the page (a letter, Delete), where a menu must not catch them.
 */
export function toAccelerator(keys: string): string | undefined {
  const parts = keys === '+' || keys.endsWith('++') ? [...keys.slice(0, -1).split('+').filter(Boolean), 'Plus'] : keys.split('+');
  const key = parts.at(-1) ?? '';
  const held = parts.slice(0, -1).map((part) => modifiers[part]);
  const isFunctionKey = /^F([1-9]|1\d|2[0-4])$/.test(key);
  if (held.includes(undefined) || (!isFunctionKey && held.every((part) => part === undefined || part === 'Shift'))) return undefined;
  const isKnown = isFunctionKey || key === 'Plus' || keyNames.has(key) || /^[\x21-\x7e]$/.test(key);
  return isKnown ? [...held, key].join('+') : undefined;
}
