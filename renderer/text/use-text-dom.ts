/** Keeps the Lexical editor and the document one: fills it, lets it be corrected, and says what stands in the DOM now. */
import type { LexicalEditor } from 'lexical';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { registerCorrecting } from '#renderer/text/correcting.ts';
import { drawRest } from '#renderer/text/draw-rest.ts';
import { giveReadingCaret } from '#renderer/text/keyboard-caret.ts';
import { charactersPerLine } from '#renderer/text/line-estimate.ts';
import { linesInView } from '#renderer/text/near-lines.ts';
import { TextDom } from '#renderer/text/text-dom.ts';
import { createTextEditor, fillForCorrecting, fillForReading, readText } from '#renderer/text/text-editor.ts';
import type { DocumentText } from '#shared/model/document.ts';

const pauseBeforeCommitMs = 1500;
/** Several screenfuls. */
const drawnAtOnce = 12_000;

interface Options {
  readonly root: RefObject<HTMLElement | null>;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly document: DocumentText;
  readonly editable: boolean;
  readonly onEdit: (text: string) => void;
}

export interface EditedText {
  /** Null until the text stands in the page. A new object whenever the text in the page changes. */
  readonly dom: TextDom | null;
  /** Reports a correction that waits for a pause in typing. */
  readonly commit: () => void;
}

export function useTextDom({ root, scroller, document, editable, onEdit }: Options): EditedText {
  const editor = useRef<LexicalEditor | null>(null);
  const [dom, setDom] = useState<TextDom | null>(null);
  /** What the app was last told, or told us: the text in the page differs from it while a correction waits. */
  const known = useRef<string>('');
  /** A correction was reported and the document has not come back yet. */
  const waiting = useRef(false);
  const shown = useRef<{ document: DocumentText; editable: boolean } | null>(null);
  const report = useRef(onEdit);
  report.current = onEdit;
  const inPage = useRef<TextDom | null>(null);
  const show = useCallback((now: TextDom) => {
    inPage.current = now;
    setDom(now);
  }, []);

  const commit = useCallback(() => {
    if (editor.current === null) return;
    const text = readText(editor.current);
    if (text === known.current) return;
    known.current = text;
    waiting.current = true;
    report.current(text);
  }, []);

  useLayoutEffect(() => {
    const made = createTextEditor((error) => {
      throw error;
    });
    made.setRootElement(root.current);
    editor.current = made;
    return () => {
      made.setRootElement(null);
      editor.current = null;
      shown.current = null;
    };
  }, [root]);

  // Before the text is filled anew: leaving correcting first reports what was typed.
  useLayoutEffect(() => {
    const element = root.current;
    if (element === null || editor.current === null) return;
    if (!editable) return giveReadingCaret(element);
    return letCorrect(editor.current, element, commit, (text) => show(new TextDom(element, text, 'typed')));
  }, [root, editable, commit, show]);

  useLayoutEffect(() => {
    const { current: page } = root;
    const before = shown.current;
    if (editor.current === null || page === null || (before?.editable === editable && isShown(before.document, document))) return;
    const same = before?.document.documentId === document.documentId;
    if (same) {
      const answered = document.text === known.current;
      // The app's answer to our own correction: the text already stands here, perhaps with more typed since.
      if (answered) waiting.current = false;
      if (answered ? editable && before.editable : waiting.current) return;
    }
    const keepPlace = same && inPage.current && scroller.current ? holdPlace(inPage.current, scroller.current) : undefined;
    // What is drawn anew is drawn whole: the reader stands anywhere in it.
    const reading = { charactersPerLine: charactersPerLine(page, document.text), drawnAtOnce: same ? Infinity : drawnAtOnce };
    const sections = editable ? fillForCorrecting(editor.current, document) : fillForReading(editor.current, document, reading);
    shown.current = { document, editable };
    known.current = document.text;
    waiting.current = false;
    const drawn = new TextDom(page, document.text, same ? 'redrawn' : 'opened', sections);
    if (keepPlace) keepPlace(drawn);
    else if (before && scroller.current) scroller.current.scrollTop = 0;
    show(drawn);
  }, [root, scroller, document, editable, show]);

  useEffect(() => (dom?.cause === 'opened' ? drawRest(dom) : undefined), [dom]);

  return { dom, commit };
}

/** Edits reach the app after a pause and when correcting ends. */
function letCorrect(editor: LexicalEditor, element: HTMLElement, commit: () => void, onText: (text: string) => void): () => void {
  let pause = 0;
  let frame = 0;
  element.contentEditable = 'true';
  const stopCorrecting = registerCorrecting(editor);
  const stopListening = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
    if (dirtyElements.size + dirtyLeaves.size === 0) return;
    window.clearTimeout(pause);
    pause = window.setTimeout(commit, pauseBeforeCommitMs);
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => onText(readText(editor)));
  });
  return () => {
    window.clearTimeout(pause);
    cancelAnimationFrame(frame);
    stopListening();
    stopCorrecting();
    element.removeAttribute('contenteditable');
    commit();
    onText(readText(editor));
  };
}

/** Remembers which paragraph stands at the top of the view; what is returned puts it there again. */
function holdPlace(before: TextDom, scroller: HTMLElement): (now: TextDom) => void {
  const { top } = scroller.getBoundingClientRect();
  const { first } = linesInView(before, scroller, 0);
  const away = (before.line(first)?.getBoundingClientRect().top ?? top) - top;
  return (now) => {
    const line = now.line(first);
    if (line) scroller.scrollTop += line.getBoundingClientRect().top - top - away;
  };
}

const isShown = (shown: DocumentText, next: DocumentText) =>
  shown.documentId === next.documentId &&
  shown.text === next.text &&
  shown.marks === next.marks &&
  shown.turns === next.turns &&
  shown.speakers === next.speakers;
