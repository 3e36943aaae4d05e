import { describe, expect, it } from 'vitest';
import { isTypingKey, type KeyPress, parseKeys, readPress, showKeys, toAriaKeys } from '#renderer/commands/keys.ts';

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('a key press', () => {
  it('is read by its letter on Latin layouts', () => {
    expect(readPress(press('k', 'KeyK', { ctrlKey: true }), 'other')).toEqual(['Mod+K']);
    expect(readPress(press('a', 'KeyQ'), 'other')).toEqual(['A']);
  });

  it('is read by its place on Russian and Kazakh layouts', () => {
    expect(readPress(press('л', 'KeyK', { ctrlKey: true }), 'other')).toContain('Mod+K');
    expect(readPress(press('Я', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'other')).toContain('Mod+Shift+Z');
    expect(readPress(press('ю', 'Period'), 'other')).toContain('.');
    expect(readPress(press('Х', 'BracketLeft', { shiftKey: true }), 'other')).toContain('{');
    expect(readPress(press('ә', 'Digit2'), 'other')).toContain('2');
    expect(readPress(press(',', 'Slash', { shiftKey: true }), 'other')).toContain('?');
    expect(readPress(press('?', 'Digit7', { shiftKey: true }), 'other')[0]).toBe('?');
  });

  it('is a digit first where the row of digits writes something else', () => {
    expect(readPress(press('.', 'Digit7'), 'other')[0]).toBe('7');
    expect(readPress(press('"', 'Digit1', { ctrlKey: true }), 'other')[0]).toBe('Mod+1');
    expect(readPress(press('7', 'Digit7'), 'other')).toEqual(['7']);
    expect(readPress(press('.', 'Slash'), 'other')[0]).toBe('.');
  });

  it('means Cmd on a Mac, where Alt makes signs of letters', () => {
    expect(readPress(press('k', 'KeyK', { metaKey: true }), 'mac')).toEqual(['Mod+K']);
    expect(readPress(press('k', 'KeyK', { ctrlKey: true }), 'mac')).toEqual(['Ctrl+K']);
    expect(readPress(press('ß', 'KeyS', { altKey: true }), 'mac')).toContain('Alt+S');
    expect(readPress(press('Dead', 'KeyE', { altKey: true }), 'mac')).toEqual(['Alt+E']);
    expect(readPress(press('Dead', 'KeyU', { altKey: true, shiftKey: true }), 'mac')).toEqual(['Alt+Shift+U']);
  });

  it('keeps Shift with named keys and digits', () => {
    expect(readPress(press('Enter', 'Enter', { shiftKey: true }), 'other')).toEqual(['Shift+Enter']);
    expect(readPress(press('ArrowUp', 'ArrowUp', { altKey: true }), 'other')).toEqual(['Alt+Up']);
    expect(readPress(press('2', 'Digit2', { altKey: true, shiftKey: true }), 'other')[0]).toBe('Alt+Shift+2');
    expect(readPress(press('!', 'Digit1', { ctrlKey: true, shiftKey: true }), 'other')).toContain('Mod+Shift+1');
  });
});

describe('the keys of a command', () => {
  it('have one form whatever way they are written', () => {
    expect(parseKeys('shift+mod+z')).toBe('Mod+Shift+Z');
    expect(parseKeys('+')).toBe('+');
    expect(parseKeys('Mod++')).toBe('Mod++');
    expect(() => parseKeys('Hyper+K')).toThrow();
  });

  it('are held back where something is typed only if they would write', () => {
    expect(['C', '?', 'Shift+S', '1'].every(isTypingKey)).toBe(true);
    expect(['Mod+C', 'F2', 'Delete', 'Alt+S'].some(isTypingKey)).toBe(false);
  });

  it('are shown the way of the platform', () => {
    expect(showKeys('Mod+Shift+Z', 'other')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(showKeys('Mod+Shift+Z', 'mac')).toEqual(['⇧', '⌘', 'Z']);
    expect(showKeys('Alt+Up', 'other')).toEqual(['Alt', '↑']);
    expect(toAriaKeys('Mod+Shift+Z', 'other')).toBe('Control+Shift+Z');
  });
});
