/** What commands ask of the transcript, on what is in the page at that moment. */
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import { linesInView } from '#renderer/text/near-lines.ts';
import { type Directed, toRange } from '#renderer/text/reading-selection.ts';
import { scrollToRange, visibleRect } from '#renderer/text/scroll-to.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import { nextLargerUnit, turnBeside, unitAt } from '#renderer/text/text-units.ts';
import type { Step, TranscriptHandle, TranscriptProps } from '#renderer/text/transcript-types.ts';
import type { ReadingSelection } from '#renderer/text/use-reading-selection.ts';
import type { CodingId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';
import { expandByWord, moveEdgeByWord, shrinkByWord } from '#shared/text/words.ts';

export interface Live {
  readonly dom: TextDom;
  readonly scroller: HTMLElement;
  readonly codings: CodingIndex;
  readonly props: TranscriptProps;
  readonly selection: ReadingSelection;
  readonly commit: () => void;
}

/** `live` answers undefined before the text stands in the page; then nothing happens. */
export function createTranscriptHandle(live: () => Live | undefined): TranscriptHandle {
  let waiting: { codings: CodingIndex; id: CodingId; moved: TextRange } | null = null;
  const range = () => toRange(live()?.selection.current() ?? nowhere);
  const take = (next: TextRange | undefined) => {
    const now = live();
    if (!now || !next) return;
    now.selection.select({ anchor: next.start, focus: next.end });
  };
  const show = (at: TextRange) => {
    const now = live();
    if (now) scrollToRange(now.dom, now.scroller, at);
  };
  return {
    focus: () => live()?.selection.focus(),
    caret: () => live()?.selection.current().focus ?? 0,
    selection: () => filled(range()),
    select(next) {
      const caret = live()?.selection.current().focus ?? 0;
      take(next ?? { start: caret, end: caret });
      if (next) show(next);
    },
    selectUnit(unit) {
      const now = live();
      if (now) take(unitAt(now.dom.text, now.props.document.turns, now.selection.current().focus, unit));
    },
    grow(by) {
      const now = live();
      if (!now) return;
      const { text } = now.dom;
      take(by === 'word' ? growByWord(text, range()) : nextLargerUnit(text, now.props.document.turns, range()));
    },
    shrink() {
      const now = live();
      if (now) take(shrinkByWord(now.dom.text, range(), 'end'));
    },
    moveByTurn(step) {
      const now = live();
      const at = now && turnBeside(now.dom.text, now.props.document.turns, now.selection.current().focus, step);
      if (at === undefined) return;
      take({ start: at, end: at });
      show({ start: at, end: at });
    },
    nextCoding: (step) => focusBeside(live(), step),
    moveCodingEnd(which, words) {
      const now = live();
      const coding = now?.codings.get(now.props.focusedCoding);
      if (!now || !coding?.mine) return;
      // Keys may come faster than the codings are drawn anew: the next one goes on from where the last one moved the end.
      let moved: TextRange = waiting?.codings === now.codings && waiting.id === coding.id ? waiting.moved : coding;
      const direction = words < 0 ? 'back' : 'forward';
      for (let left = Math.abs(words); left > 0; left -= 1) moved = moveEdgeByWord(now.dom.text, moved, which, direction);
      waiting = { codings: now.codings, id: coding.id, moved };
      if (moved.start !== coding.start || moved.end !== coding.end)
        now.props.onResizeCoding(coding.id, { start: moved.start, end: moved.end });
    },
    scrollTo: show,
    rectOf(at) {
      const now = live();
      return now && visibleRect(now.dom, now.scroller, at);
    },
    position() {
      const now = live();
      if (!now) return { paragraph: 1, of: 1 };
      return { paragraph: linesInView(now.dom, now.scroller, -24).first + 1, of: now.dom.paragraphs.count };
    },
    commitEdit: () => live()?.commit(),
  };
}

const nowhere: Directed = { anchor: 0, focus: 0 };
const filled = (range: TextRange) => (range.end > range.start ? range : null);

/** From a bare caret the first step takes in the word there. */
function growByWord(text: string, range: TextRange): TextRange {
  if (range.start < range.end) return expandByWord(text, range, 'end');
  return unitAt(text, [], range.start, 'word') ?? expandByWord(text, range, 'end');
}

export function focusBeside(live: Live | undefined, step: Step): ReturnType<TranscriptHandle['nextCoding']> {
  const next = live?.codings.beside(live.props.focusedCoding, live.selection.current().focus, step);
  if (!live || !next) return undefined;
  live.props.onFocusCoding(next.id);
  scrollToRange(live.dom, live.scroller, next);
  return next.id;
}
