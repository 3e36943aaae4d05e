/** The study that both stories of the main job make: who codes which words of which files, and what must come of it. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { agreementJson } from '#cli/agreement-json.ts';
import { formatInterval, formatNumber } from '#shared/i18n/format.ts';
import { type Backend, backendOf } from '../app/hands.ts';
import { type OpenApp, openApp } from '../app/open-app.ts';
import { describeWindow } from '../support/window-at-failure.ts';

const fixtures = join(import.meta.dirname, '../../fixtures/documents');

/** One file of every kind that the story imports. */
export const files = [
  'mix.libreoffice.docx',
  'tracked.libreoffice.odt',
  'mix.pandoc.rtf',
  'rukk.twocolumn.libreoffice.pdf',
  'ru.koi8-r.crlf.txt',
  'kk.zoom.vtt',
].map((name) => join(fixtures, name));

/** The transcript that both coders code. */
export const transcript = 'ru.koi8-r.crlf';

/** Milliseconds. */
const timeToTellAll = 300_000;

export interface Story {
  readonly app: OpenApp;
  readonly page: Page;
  readonly client: Backend;
  /** One step, a test of its own. */
  step(name: string, run: () => Promise<void>): void;
  /** What is done whenever the program has been opened, before the first step. */
  atBeginning(prepare: (app: OpenApp) => Promise<void>): void;
  /** Keeps a picture of where the story stands, when `SHOTS` names a folder for them. */
  show(station: string): Promise<void>;
}

/**
 * One window for the whole story: each test goes on where the one before ended. A step that is tried again is told from the beginning, in a
 * new window, for what it did when it failed is not known.
 */
export function beginStory(teller: string): Story {
  let opened: OpenApp | undefined;
  const steps: { name: string; run: () => Promise<void> }[] = [];
  const preparations: ((app: OpenApp) => Promise<void>)[] = [];
  const app = (): OpenApp => {
    if (!opened) throw new Error('The story has not begun');
    return opened;
  };
  const open = async (): Promise<void> => {
    opened = await openApp({ open: 'start', context: { reducedMotion: 'no-preference' } });
    for (const prepare of preparations) await prepare(opened);
  };
  const show = async (station: string): Promise<void> => {
    const folder = process.env.SHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    await app().page.screenshot({ path: join(folder, `${teller}-${station}.png`) });
  };
  const tellUntil = async (last: string): Promise<void> => {
    await app().close();
    await open();
    for (const { name, run } of steps) {
      if (name === last) return;
      await run();
    }
  };
  beforeAll(open);
  afterAll(() => opened?.close());
  // Where one step fails, the steps after it have nothing to stand on: they are left out instead of waiting in vain, each for itself.
  let broken: string | null = null;
  beforeEach(async ({ task, skip, onTestFailed, onTestFinished }) => {
    if (broken !== null && broken !== task.name) skip('an earlier step of the story failed');
    onTestFailed(async () => {
      broken = task.name;
      task.meta.window = await describeWindow(app().page, app().complaints);
      await show('failed');
    });
    onTestFinished(() => {
      if (task.result?.state === 'pass') broken = null;
    });
    if (broken !== null) await tellUntil(broken);
  }, timeToTellAll);
  return {
    get app() {
      return app();
    },
    get page() {
      return app().page;
    },
    get client() {
      return backendOf(app());
    },
    step(name, run) {
      steps.push({ name, run });
      test(name, run);
    },
    atBeginning: (prepare) => void preparations.push(prepare),
    show,
  };
}

/** What the terminal would print of the two coders on the one transcript, by paragraph. */
export async function agreementByParagraph({ app }: Story) {
  const { coders, documents, codes } = app.core.projects.current();
  const found = await app.core.analysis.agreement({
    coderIds: coders.list().map(({ id }) => id),
    documentIds: documents
      .list()
      .filter(({ name }) => name === transcript)
      .map(({ id }) => id),
    codeIds: codes
      .list()
      .filter(({ words }) => ['Strategy', 'Barriers'].includes(words.name))
      .map(({ id }) => id),
    unit: 'paragraph',
    perDocument: true,
  });
  return agreementJson(found);
}

/** κ of two coders who each used a code in one paragraph of n, and never in the same: worked out by hand. */
export function kappaApart(n: number): number {
  const observed = (n - 2) / n;
  const expected = (1 + (n - 1) ** 2) / n ** 2;
  return (observed - expected) / (1 - expected);
}

/** The row of a code says the four cells, percent, κ, α and AC1 as the terminal prints them, each with its interval. */
export async function expectRow(story: Story, row: string, code: string): Promise<void> {
  const found = (await agreementByParagraph(story)).codes.find((one) => one.code === code);
  if (!found) throw new Error(`Nothing is counted for ${code}`);
  for (const count of Object.values(found.cells)) expect(row).toContain(formatNumber('en', count));
  for (const { value, interval } of [found.cohenKappa, found.krippendorffAlpha, found.gwetAC1])
    if (value !== null) expect(row).toContain(formatInterval('en', value, interval ? [interval.low, interval.high] : null));
  expect(row).toContain(`${formatNumber('en', (found.percentAgreement.value ?? Number.NaN) * 100, 1)}%`);
}

export const contentOf = async (download: Download): Promise<string> => readFileSync(await download.path(), 'utf8');
