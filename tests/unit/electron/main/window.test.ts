import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { openMainWindow, showWindow } from '#main/main-window.ts';
import { createMemory } from '#main/memory.ts';
import { fitPlacement } from '#main/window-placement.ts';
import { createEvent, WindowDouble } from './electron-double.ts';

const folder = mkdtempSync(join(tmpdir(), 'bailanys-test-'));
afterAll(() => rmSync(folder, { recursive: true }));
const laptop = { x: 0, y: 25, width: 1440, height: 875 };
const beside = { x: 1440, y: 0, width: 2560, height: 1440 };
const stood = { x: 1600, y: 100, width: 2000, height: 1200, maximised: false };

describe('the place of the window', () => {
  it('is where it was', () => {
    const { maximised: _, ...place } = stood;
    expect(fitPlacement(stood, [laptop, beside])).toEqual(place);
  });

  it('is in the middle of the main display when the other one is gone, and fits there', () => {
    expect(fitPlacement(stood, [laptop])).toEqual({ width: 1440, height: 875 });
    expect(fitPlacement(undefined, [laptop])).toEqual({ width: 1440, height: 875 });
    expect(fitPlacement(undefined, [])).toEqual({ width: 1440, height: 900 });
  });

  it('can always be seen and dragged', () => {
    const edge = fc.integer({ min: -10_000, max: 10_000 });
    const side = fc.integer({ min: 1, max: 9_000 });
    const display = fc.record({
      x: edge,
      y: edge,
      width: fc.integer({ min: 800, max: 5_000 }),
      height: fc.integer({ min: 600, max: 3_000 }),
    });
    fc.assert(
      fc.property(
        fc.record({ x: edge, y: edge, width: side, height: side, maximised: fc.boolean() }),
        fc.array(display, { minLength: 1, maxLength: 3 }),
        (remembered, displays) => {
          const { x, y, width, height } = fitPlacement(remembered, displays);
          const isOn = (area: (typeof displays)[number]) =>
            x !== undefined &&
            y !== undefined &&
            x >= area.x &&
            y >= area.y &&
            x + width <= area.x + area.width &&
            y + height <= area.y + area.height;
          expect(x === undefined ? width <= (displays[0]?.width ?? 0) : displays.some(isOn)).toBe(true);
        },
      ),
    );
  });
});

describe('the memory of the shell', () => {
  it('lasts from one start to the next', () => {
    const file = join(folder, 'deep', 'window.json');
    createMemory(file).remember({ window: stood });
    createMemory(file).remember({ language: 'kk' });
    expect(createMemory(file).read()).toEqual({ window: stood, language: 'kk' });
  });

  it.each(['', '{', 'null', '{"window":{"x":"left"}}', '{"language":"de"}'])('is empty when its file says %j', (content) => {
    const file = join(folder, 'damaged.json');
    writeFileSync(file, content);
    expect(createMemory(file).read()).toEqual({});
  });

  it('forgets rather than hinders where its file cannot be written', () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const memory = createMemory(join(file, 'window.json'));
    memory.remember({ language: 'kk' });
    expect(memory.read()).toEqual({ language: 'kk' });
  });
});

function openWindow(file: string, inDevelopment = false) {
  let made = new WindowDouble();
  openMainWindow({
    createWindow: (options) => {
      made = new WindowDouble(options);
      return made.asWindow();
    },
    memory: createMemory(file),
    displays: [laptop],
    isDark: true,
    inDevelopment,
    preload: '/preload.cjs',
    icon: '/icon.png',
  });
  return made;
}

describe('the window', () => {
  it('holds the page in a sandbox without Node, a webview, spelling or tools for developers', () => {
    expect(openWindow(join(folder, 'none.json')).options).toMatchObject({
      show: false,
      webPreferences: {
        preload: '/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        webviewTag: false,
        spellcheck: false,
        devTools: false,
      },
    });
    expect(openWindow(join(folder, 'none.json'), true).options).toMatchObject({ webPreferences: { devTools: true } });
  });

  it('loads our page, shows it when there is something to see, and keeps its own title', () => {
    const window = openWindow(join(folder, 'none.json'));
    expect(window.address).toBe('app://bailanys/index.html');
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
    const renamed = createEvent();
    window.emit('page-title-updated', renamed);
    expect(renamed.prevented).toBe(true);
  });

  it('is remembered when it closes, maximised with the size it goes back to', () => {
    const file = join(folder, 'closed.json');
    const window = openWindow(file);
    window.maximised = true;
    window.emit('close');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ window: { ...window.bounds, maximised: true } });
    const next = openWindow(file);
    expect(next.calls).toEqual([]);
    next.emit('ready-to-show');
    expect(next.calls).toEqual(['maximize', 'show']);
  });

  it('comes to the front from wherever it is', () => {
    const window = new WindowDouble();
    window.minimised = true;
    showWindow(window.asWindow());
    expect(window.calls).toEqual(['restore', 'show', 'focus']);
  });
});
