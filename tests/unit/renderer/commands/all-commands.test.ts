import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stopCountingCommand } from '#renderer/api/counting.tsx';
import { coderCommands } from '#renderer/app/coder-commands.ts';
import { createProjectCommands, frameCommands } from '#renderer/app/frame-commands.ts';
import { type Command, toKeyList } from '#renderer/commands/command.ts';
import { parseKeys } from '#renderer/commands/keys.ts';
import { agreementCommands } from '#renderer/features/agreement/agreement-commands.ts';
import { calculatorCommands } from '#renderer/features/agreement/calculator/calculator-window.tsx';
import { caseCommands } from '#renderer/features/cases/case-commands.ts';
import { codebookCommands } from '#renderer/features/codebook/codebook-commands.ts';
import { codeCommands } from '#renderer/features/codes/code-commands.ts';
import { cooccurrenceCommands } from '#renderer/features/cooccurrence/cooccurrence-commands.ts';
import { exportCommands } from '#renderer/features/exporting/exporting.tsx';
import { importCommands } from '#renderer/features/import/import-commands.ts';
import { saveOriginalCommand } from '#renderer/features/inspector/inspector-commands.ts';
import { libraryCommands } from '#renderer/features/library/library-commands.ts';
import { memoCommands, memoListCommands, newMemoCommand } from '#renderer/features/memos/memo-commands.ts';
import { retrievalCommands, saveCrosstabCommand } from '#renderer/features/retrieval/retrieval-commands.ts';
import { backUpCommand, nextPartCommand, saveHistoryCommand } from '#renderer/features/settings/settings-commands.ts';
import { saveTableCommand, tieCommands } from '#renderer/features/ties/tie-commands.ts';
import { tourCommands } from '#renderer/features/tour/tour-commands.ts';
import { codingCommands, shownCommands } from '#renderer/features/transcript/coding-commands.ts';
import { unplacedCommand } from '#renderer/features/unplaced/unplaced.tsx';
import type { ViewId } from '#renderer/state/view-id.ts';
import { chartCommands } from '#renderer/ui/chart-commands.ts';

/** Stands for all that a command may use: nothing is run here. */
// biome-ignore lint/suspicious/noExplicitAny: has every shape
const anything: any = new Proxy(() => anything, { get: () => anything });
const nothing = () => {};

const everywhere: readonly Command[] = [
  ...frameCommands,
  ...createProjectCommands(anything),
  ...coderCommands(nothing, nothing),
  ...importCommands(anything),
  ...exportCommands(anything),
  ...calculatorCommands,
  newMemoCommand(anything),
  unplacedCommand(nothing),
  backUpCommand(nothing),
  ...tourCommands,
];
const inspector = [saveOriginalCommand(nothing)];
const chart = chartCommands(anything);

/** What is registered together: one entry for each state of a view that has commands of its own. */
const states: readonly [ViewId, string, readonly Command[]][] = [
  [
    'code',
    'reading',
    [...libraryCommands(anything), ...codeCommands(anything), ...codingCommands(anything), ...shownCommands, ...inspector],
  ],
  ['retrieve', 'segments', [...retrievalCommands(anything).filter(({ id }) => id !== 'retrieval.crosstabCsv'), ...inspector]],
  [
    'retrieve',
    'crosstab',
    [...retrievalCommands(anything).filter(({ id }) => id !== 'retrieval.exportCsv'), saveCrosstabCommand(nothing, true), ...inspector],
  ],
  ['cooccurrence', 'map', [...cooccurrenceCommands(anything), stopCountingCommand(nothing)]],
  [
    'cooccurrence',
    'network',
    [...cooccurrenceCommands(anything).filter(({ id }) => !/export(Csv|Svg|Png)/.test(id)), ...chart, stopCountingCommand(nothing)],
  ],
  ['agreement', 'codes', [...agreementCommands(anything), stopCountingCommand(nothing)]],
  ['agreement', 'confusion', [...agreementCommands(anything), ...chart]],
  ['ties', 'list', [...tieCommands, saveTableCommand('list', nothing), ...inspector]],
  ['ties', 'crosstab', [...tieCommands, saveTableCommand('crosstab', nothing), ...inspector]],
  ['ties', 'network', [...tieCommands, ...chart, ...inspector]],
  ['cases', 'table', caseCommands(anything)],
  ['codebook', 'book', codebookCommands(anything)],
  ['memos', 'one', [...memoListCommands(nothing, nothing), ...memoCommands(nothing, nothing)]],
  ['settings', 'history', [nextPartCommand(nothing), saveHistoryCommand(nothing)]],
];
const all = [...new Map([...everywhere, ...states.flatMap(([, , commands]) => commands)].map((command) => [command.id, command])).values()];

/** Two that never make sense at the same moment may share a key: the text is corrected, or it is read. */
const exclusive = new Set(['document.correctEnd']);

/**
 * What never reaches a page, or belongs to the desktop around it. Chromium keeps new, closed and next windows and tabs; Windows, Ubuntu and
 * macOS keep the rest (among them Cmd+Alt+D for the Dock and Ctrl+Alt+T for a terminal).
 */
const reserved = [
  /^Mod\+(Shift\+)?[NTW]$/,
  /^Mod\+[QHM]$/,
  /^(Mod|Ctrl|Alt)\+(Shift\+)?(Tab|Space)$/,
  /^Mod\+(Shift\+)?(PageUp|PageDown|F4)$/,
  /^Alt\+(F\d+|Escape|Tab|Left|Right|Home)$/,
  /^Mod\+Alt\+(Shift\+)?(D|H|M|T|L|Up|Down|Left|Right|Delete|Backspace|Escape|F\d+)$/,
  /^Mod\+Shift\+(3|4|5|6|Q|Delete)$/,
  /^(F5|F6|F11|F12)$/,
];

describe('every command', () => {
  it('has a key that is written as keys are', () => {
    for (const { id, keys } of all) {
      expect(toKeyList(keys).length, id).toBeGreaterThan(0);
      for (const one of toKeyList(keys)) expect(one === '+' || one.endsWith('++') ? one : parseKeys(one), id).toBe(one);
    }
  });

  it('has no key that the browser or the desktop keeps for itself', () => {
    const kept = all.flatMap(({ id, keys }) => toKeyList(keys).map((one) => `${id}: ${one}`));
    expect(kept.filter((line) => reserved.some((pattern) => pattern.test(line.slice(line.indexOf(': ') + 2))))).toEqual([]);
  });

  it.each(states)('shares no key with another in %s (%s)', (_view, _state, commands) => {
    const owners = new Map<string, string>();
    for (const { id, keys, surface } of [...everywhere, ...commands].filter(({ id }) => !exclusive.has(id))) {
      for (const one of toKeyList(keys)) {
        const key = `${parseKeys(one)} ${surface ?? ''}`;
        expect([key, owners.get(key) ?? id]).toEqual([key, id]);
        owners.set(key, id);
      }
    }
  });

  it('is known here, so that none escapes these promises', () => {
    const root = join(import.meta.dirname, '../../../../renderer');
    const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const written = sources.flatMap((name) => {
      const source = readFileSync(join(root, name), 'utf8');
      return [...source.matchAll(/\bid: ['`]([a-z]+\.[\w.${}]+)['`],\s*label[:,]/gi)].map(([, id = '']) => id);
    });
    expect(written.length).toBeGreaterThan(90);
    const known = (id: string) => {
      const whole = new RegExp(`^${id.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`);
      return all.some((command) => whole.test(command.id));
    };
    expect(written.filter((id) => !known(id))).toEqual([]);
  });
});
