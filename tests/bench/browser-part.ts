import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Core } from '#core/core.ts';
import { router } from '#core/router.ts';
import { startLocalServer } from '#local/server.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import { buildIfNeeded } from '../../electron/launch/build-if-needed.ts';
import { chromiumArguments, requireChromium } from '../run/chromium.ts';
import { codeQuickly } from './code-quickly.ts';
import type { Bench, Part } from './part.ts';
import { benchCore, makeOneParagraph, makeTier } from './tier-project.ts';

const rendererFolder = join(import.meta.dirname, '../../dist/renderer');

/** What a person waits for, in a real browser through the local face: from the key or the click to the painted frame. */
export const browserPart: Part = async (bench) => {
  buildIfNeeded();
  const browser = await chromium.launch({ executablePath: requireChromium(), args: [...chromiumArguments] });
  try {
    await openTier(browser, bench, 'M', 1_000);
    await openTier(browser, bench, 'L', 2_000);
    await hugeTranscript(browser, bench);
    await longParagraph(browser, bench);
  } finally {
    await browser.close();
  }
};

/** From Enter on the path of a project to a window with lists, text and codings. Another project is open before every run. */
async function openTier(browser: Browser, { folder, runs, add }: Bench, tier: 'M' | 'L', target: number): Promise<void> {
  const path = makeTier(folder, tier);
  const other = makeTier(folder, 'S');
  const times: number[] = [];
  await withWindow(browser, folder, async (page) => {
    for (let run = 0; run <= Math.min(runs, 5); run += 1) {
      await openPath(page, other);
      await rest(page);
      const took = await openPath(page, path);
      if (run > 0) times.push(took);
    }
  });
  add(figure(`window: tier ${tier} from Enter to lists, text and codings`, times, target));
}

async function hugeTranscript(browser: Browser, { folder, runs, add }: Bench): Promise<void> {
  const path = makeTier(folder, 'huge');
  await withWindow(browser, folder, async (page, core) => {
    const client = createRouterClient(router, { context: { core } });
    const { document: huge, times: shown } = await openDocument(page, core, path, runs);
    add(figure('window: 100,000 words with 20,000 codings, from the click to text and bars', shown, 500));

    const applied: number[] = [];
    const countCodings = async () => (await client.codings.segments({ documentIds: [huge.id], limit: 1 })).total;
    const codingsBefore = await countCodings();
    await page.getByRole('button', { name: /Whose codings are shown/ }).click();
    await page.getByRole('option', { name: 'Everybody’s codings' }).click();
    await page.getByRole('document', { name: huge.name }).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('c');
    await page.getByRole('dialog').getByRole('combobox').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Coded with').waitFor();
    for (let run = 0; run <= runs; run += 1) {
      await page.keyboard.press('j');
      await page.keyboard.press('s');
      await page.keyboard.press('Control+Shift+ArrowRight');
      await page.waitForTimeout(300);
      const took = await timed(page, 'keydown', { name: huge.name, newCoding: true }, () => page.keyboard.press('.'));
      if (run > 0) applied.push(took);
    }
    const quick = await codeQuickly(page, runs);
    // What is painted before the backend has answered counts only if the backend took it.
    await page.waitForTimeout(500);
    const taken = (await countCodings()) - codingsBefore;
    if (taken !== 2 * runs + 2) throw new Error(`Of ${2 * runs + 2} codings that were painted the project has ${taken}`);
    add(figure('window: a new coding among 20,000, from the key press to the paint', applied, 50));
    add(figure('window: the same, five codings a second', quick, 50));
  });
}

async function longParagraph(browser: Browser, { folder, runs, add }: Bench): Promise<void> {
  await withWindow(browser, folder, async (page, core) => {
    const { times } = await openDocument(page, core, makeOneParagraph(folder), runs);
    add(figure('window: one paragraph of 200,000 characters with 2,000 codings, from the click to text and bars', times, 2_000));
  });
}

/** From the click on the only document of a project to text and bars. A short one is open before every run. */
async function openDocument(page: Page, core: Core, path: string, runs: number): Promise<{ document: DocumentInList; times: number[] }> {
  await openPath(page, path);
  const { documents, project } = core.projects.current();
  const [document] = documents.list();
  if (!document) throw new Error('The project has no document');
  const text = { name: 'Aside', text: 'A short note.', kind: 'interview', language: 'en', format: 'txt' } as const;
  const aside = project.history.record({ label: 'step.documentImport', detail: { count: 1 } }, () => documents.add(text));
  // The first one is opened by itself: so the long one is asked for when it is clicked, and not there from before.
  documents.move({ id: aside.id, before: document.id });
  const times: number[] = [];
  for (let run = 0; run <= Math.min(runs, 5); run += 1) {
    await page.reload();
    await page.getByRole('document', { name: 'Aside' }).waitFor();
    await rest(page);
    const took = await timed(page, 'pointerdown', { name: document.name, bars: 1 }, () =>
      page.getByRole('row', { name: document.name }).click(),
    );
    if (run > 0) times.push(took);
  }
  return { document, times };
}

async function withWindow(browser: Browser, folder: string, work: (page: Page, core: Core) => Promise<void>): Promise<void> {
  const core = benchCore(folder);
  const server = await startLocalServer(core, { port: 0, rendererFolder });
  const tab = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  try {
    const page = await tab.newPage();
    await page.goto(server.address);
    await page.getByRole('main').first().waitFor();
    await work(page, core);
  } finally {
    await tab.close();
    await server.close();
    core.close();
  }
}

/** Until the page has nothing more to do by itself, as when a person gets to the next thing. */
const rest = async (page: Page): Promise<void> => {
  await page.waitForTimeout(500);
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
};

async function openPath(page: Page, path: string): Promise<number> {
  await page.keyboard.press('Control+o');
  await page.getByRole('dialog').getByRole('textbox').fill(path);
  const name = path.slice(path.lastIndexOf('/') + 1).replace('.bailanys', '');
  const took = await timed(page, 'keydown', { project: name, bars: 1 }, () => page.keyboard.press('Enter'));
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  return took;
}

/** What has to stand in the page: the open document's name, the project's name, some bars, or the bar and the paint of a new coding. */
type Sight = { name?: string; project?: string; bars?: number; newCoding?: true };

/**
 * Milliseconds from an input event of this kind, by its own time stamp, to the paint of everything wanted. Nothing of the harness lies
 * between: the page itself looks, once a frame, just before the browser draws it. What stands there already in the first frame after the
 * event is timed by the browser's own Event Timing, up to the frame on the screen (to 8 ms); what comes later, to the end of its frame.
 */
async function timed(page: Page, event: 'keydown' | 'pointerdown', sight: Sight, act: () => Promise<unknown>): Promise<number> {
  await page.evaluate(
    ({ kind, wanted }) => {
      const bars = () => document.querySelectorAll('[data-coding]').length;
      // Not their number: one bar may go out of the margin while another comes in.
      const idsNow = () => Array.from(document.querySelectorAll<HTMLElement>('[data-coding]'), (bar) => bar.dataset.coding);
      const idsBefore = new Set(idsNow());
      const isThere = () =>
        (wanted.name === undefined || document.querySelector(`[role=document][aria-label="${wanted.name}"] p`) !== null) &&
        (wanted.project === undefined || document.querySelector('header')?.textContent?.includes(wanted.project) === true) &&
        (wanted.bars === undefined || (bars() >= wanted.bars && document.querySelectorAll('[role=row]').length > 4)) &&
        (wanted.newCoding === undefined || idsNow().some((id) => !idsBefore.has(id)));
      // A selection's own words are those that are drawn, with less white space than the text has.
      const selected = () => (getSelection()?.rangeCount ? getSelection()?.getRangeAt(0).toString() : undefined) ?? '';
      const paintedNow = () =>
        Array.from(CSS.highlights).flatMap(([name, ranges]) => (/-(code-\d+|focused)$/.test(name) ? [...ranges] : []));
      const isAmong = (painted: readonly AbstractRange[], words: string) =>
        painted.some(({ startContainer, startOffset, endContainer, endOffset }) => {
          const range = document.createRange();
          range.setStart(startContainer, startOffset);
          range.setEnd(endContainer, endOffset);
          return range.toString() === words;
        });
      Object.assign(window, {
        timed: new Promise<number>((resolve, reject) => {
          const shown = new Map<number, number>();
          const timing = new PerformanceObserver((list) => {
            for (const { startTime, duration } of list.getEntries()) shown.set(startTime, duration);
          });
          timing.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
          const begin = ({ timeStamp: from }: Event) => {
            let frame = 0;
            const look = () => {
              frame += 1;
              if (performance.now() - from > 30_000) return reject(new Error(`Not seen within 30 s: ${JSON.stringify(wanted)}`));
              if (!isThere()) return requestAnimationFrame(look);
              // Compared after the paint: to look through all ranges would hold it up.
              const painted = wanted.newCoding ? paintedNow() : [];
              const words = wanted.newCoding ? selected() : '';
              // The first task after this frame.
              const end = async () => {
                const took = performance.now() - from;
                if (wanted.newCoding && !isAmong(painted, words)) return requestAnimationFrame(look);
                if (frame > 1) return resolve(took);
                // Told some frames later, in a busy window many; and not at all of what took less than 16 ms, which counts as 16.
                await new Promise((later) => setTimeout(later, 200));
                for (let waits = 0; waits < 20 && !shown.has(from); waits += 1) await new Promise((later) => setTimeout(later, 50));
                timing.disconnect();
                return resolve(shown.get(from) ?? Math.max(took, 16));
              };
              return scheduler.postTask(end, { priority: 'user-blocking' });
            };
            requestAnimationFrame(look);
          };
          window.addEventListener(kind, begin, { capture: true, once: true });
        }),
      });
    },
    { kind: event, wanted: sight },
  );
  await act();
  return page.evaluate(() => (window as unknown as { timed: Promise<number> }).timed);
}

function figure(name: string, times: number[], target: number) {
  const sorted = times.toSorted((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  return {
    name,
    median,
    target,
    unit: 'ms' as const,
    runs: sorted.length,
    cpu: null,
    spread: [sorted[0] ?? 0, sorted.at(-1) ?? 0] as const,
  };
}
