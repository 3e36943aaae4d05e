import type { CodeLook } from '#renderer/api/project-data.ts';
import type { Command, CommandContext } from '#renderer/commands/command.ts';
import type { CodingActions } from '#renderer/features/transcript/coding-actions.ts';
import { inVivoName } from '#renderer/features/transcript/coding-actions.ts';
import type { CodersShown } from '#renderer/state/filters.ts';
import { useFilters } from '#renderer/state/filters.ts';
import type { TranscriptHandle } from '#renderer/text/transcript-types.ts';
import type { CodeId, CodingId } from '#shared/model/ids.ts';

export type PaneControls = {
  text: () => string;
  transcript: () => TranscriptHandle | null;
  actions: CodingActions;
  openPalette: () => void;
  /** Selects nothing any more: first the passage, then the coding. */
  clear: () => void;
  editMemo: () => void;
  editWeight: () => void;
  correct: (on: boolean) => void;
  isCorrecting: () => boolean;
  /** False for what another coder coded, and says so. */
  mayChange: (id: CodingId) => boolean;
};

const inDocument = ({ view, selection }: CommandContext): boolean => view === 'code' && selection.documentId !== null;
const withRange = (context: CommandContext): boolean => inDocument(context) && context.selection.range !== null;
const recentLabels = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const withCoding = (context: CommandContext): boolean => inDocument(context) && context.selection.codingId !== null;

/** What can be done in the transcript, each with its key. Single keys work because nothing is typed there. */
export function codingCommands(pane: PaneControls): Command[] {
  const reading =
    (when: Command['when']) =>
    (context: CommandContext): boolean =>
      !pane.isCorrecting() && (when?.(context) ?? true);
  const command = (value: Omit<Command, 'group'> & { group?: Command['group'] }): Command => ({
    group: 'coding',
    ...value,
    when: reading(value.when ?? inDocument),
  });
  const apply = (codeId: CodeId | undefined, { selection }: CommandContext): void => {
    if (codeId !== undefined && selection.range) void pane.actions.apply(codeId, selection.range);
  };
  const own =
    (change: (id: CodingId) => unknown) =>
    ({ selection: { codingId } }: CommandContext): void => {
      if (codingId !== null && pane.mayChange(codingId)) change(codingId);
    };
  const moveEnd = (which: 'start' | 'end', words: number) => own(() => pane.transcript()?.moveCodingEnd(which, words));
  const recentCode = (index: number): CodeLook | undefined => {
    const id = pane.actions.recent()[index];
    return id === undefined ? undefined : pane.actions.lookOf(id);
  };

  return [
    command({ id: 'coding.palette', label: 'transcript.cmdPalette', keys: 'C', when: withRange, run: pane.openPalette }),
    command({
      id: 'coding.repeat',
      label: 'transcript.cmdRepeat',
      keys: '.',
      when: (context) => withRange(context) && recentCode(0) !== undefined,
      about: () => recentCode(0),
      run: (context) => apply(pane.actions.recent()[0], context),
    }),
    ...recentLabels.map((digit, index) =>
      command({
        id: `coding.recent${digit}`,
        label: `transcript.cmdRecent${digit}`,
        keys: digit,
        when: (context) => withRange(context) && recentCode(index) !== undefined,
        about: () => recentCode(index),
        run: (context) => apply(pane.actions.recent()[index], context),
      }),
    ),
    command({
      id: 'coding.inVivo',
      label: 'transcript.cmdInVivo',
      keys: 'I',
      when: withRange,
      run: ({ selection: { range, codeIds } }) => {
        if (range) void pane.actions.applyNew(inVivoName(pane.text().slice(range.start, range.end)), codeIds[0] ?? null, range);
      },
    }),
    command({ id: 'coding.memo', label: 'transcript.cmdMemo', keys: 'M', when: withCoding, run: own(pane.editMemo) }),
    command({ id: 'coding.weight', label: 'transcript.cmdWeight', keys: 'W', when: withCoding, run: own(pane.editWeight) }),
    command({
      id: 'coding.remove',
      label: 'transcript.cmdRemove',
      keys: ['Delete', 'Backspace'],
      when: withCoding,
      run: own((id) => void pane.actions.remove(id)),
    }),
    command({ id: 'coding.next', label: 'transcript.cmdNext', keys: 'N', run: () => void pane.transcript()?.nextCoding('next') }),
    command({
      id: 'coding.previous',
      label: 'transcript.cmdPrevious',
      keys: 'B',
      run: () => void pane.transcript()?.nextCoding('previous'),
    }),
    command({ id: 'coding.startBack', label: 'transcript.cmdStartBack', keys: '[', when: withCoding, run: moveEnd('start', -1) }),
    command({ id: 'coding.startForward', label: 'transcript.cmdStartForward', keys: ']', when: withCoding, run: moveEnd('start', 1) }),
    command({ id: 'coding.endBack', label: 'transcript.cmdEndBack', keys: '{', when: withCoding, run: moveEnd('end', -1) }),
    command({ id: 'coding.endForward', label: 'transcript.cmdEndForward', keys: '}', when: withCoding, run: moveEnd('end', 1) }),
    command({
      id: 'text.turnNext',
      label: 'transcript.cmdTurnNext',
      group: 'document',
      keys: 'J',
      run: () => pane.transcript()?.moveByTurn('next'),
    }),
    command({
      id: 'text.turnPrevious',
      label: 'transcript.cmdTurnPrevious',
      group: 'document',
      keys: 'K',
      run: () => pane.transcript()?.moveByTurn('previous'),
    }),
    command({
      id: 'text.sentence',
      label: 'transcript.cmdSentence',
      group: 'document',
      keys: 'S',
      run: () => pane.transcript()?.selectUnit('sentence'),
    }),
    command({
      id: 'text.turn',
      label: 'transcript.cmdTurn',
      group: 'document',
      keys: 'T',
      run: () => pane.transcript()?.selectUnit('turn'),
    }),
    command({
      id: 'text.paragraph',
      label: 'transcript.cmdParagraph',
      group: 'document',
      keys: 'P',
      run: () => pane.transcript()?.selectUnit('paragraph'),
    }),
    command({
      id: 'text.growWord',
      label: 'transcript.cmdGrowWord',
      group: 'document',
      keys: 'Mod+Shift+Right',
      run: () => pane.transcript()?.grow('word'),
    }),
    command({
      id: 'text.growUnit',
      label: 'transcript.cmdGrowUnit',
      group: 'document',
      keys: 'Mod+Shift+Up',
      run: () => pane.transcript()?.grow('unit'),
    }),
    command({
      id: 'text.shrink',
      label: 'transcript.cmdShrink',
      group: 'document',
      keys: 'Mod+Shift+Left',
      run: () => pane.transcript()?.shrink(),
    }),
    command({
      id: 'text.clear',
      label: 'transcript.cmdClear',
      group: 'document',
      keys: 'Escape',
      surface: 'transcript',
      when: (context) => withRange(context) || withCoding(context),
      run: pane.clear,
    }),
    command({ id: 'document.correct', label: 'transcript.cmdCorrect', group: 'document', keys: 'E', run: () => pane.correct(true) }),
    {
      id: 'document.correctEnd',
      label: 'transcript.cmdCorrectEnd',
      group: 'document',
      keys: 'Escape',
      when: (context) => inDocument(context) && pane.isCorrecting(),
      run: () => pane.correct(false),
    },
  ];
}

const show = (shown: CodersShown) => (): void => useFilters.getState().showCoders(shown);
/** Also before a text has come, so that a key pressed too early is not lost; but not where it would be typed. */
const beforeAnyText = ({ view, project }: CommandContext): boolean =>
  view === 'code' && project !== null && document.activeElement?.closest('[contenteditable=true]') == null;

/** Whose codings are shown: holds for every document. */
export const shownCommands: readonly Command[] = [
  { id: 'coding.showMine', label: 'transcript.cmdShowMine', group: 'coding', keys: 'Alt+1', when: beforeAnyText, run: show('mine') },
  { id: 'coding.showOthers', label: 'transcript.cmdShowOthers', group: 'coding', keys: 'Alt+2', when: beforeAnyText, run: show('others') },
  { id: 'coding.showAll', label: 'transcript.cmdShowAll', group: 'coding', keys: 'Alt+3', when: beforeAnyText, run: show('all') },
];
