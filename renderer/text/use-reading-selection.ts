/** Follows the selection in the text: by mouse it snaps to words when the button is let go (Alt: exact), by keyboard it is as made. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Directed, directed, equal, readSelection, toRange, writeSelection } from '#renderer/text/reading-selection.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import { unitAt } from '#renderer/text/text-units.ts';
import type { TextRange } from '#shared/text/range.ts';
import { snapToWords } from '#shared/text/words.ts';

interface Options {
  readonly dom: TextDom | null;
  readonly editable: boolean;
  readonly given: TextRange | null | undefined;
  readonly onChange: (range: TextRange | null) => void;
  /** A click that selected nothing. */
  readonly onClick: (offset: number) => void;
}

export interface ReadingSelection {
  readonly current: () => Directed;
  readonly focus: () => void;
  readonly select: (next: Directed) => void;
  /** What to paint while the text has no focus and the browser shows no selection of its own. */
  readonly unfocused: TextRange | null;
}

export function useReadingSelection(options: Options): ReadingSelection {
  const { dom, given } = options;
  const live = useRef(options);
  live.current = options;
  const last = useRef<Directed>({ anchor: 0, focus: 0 });
  const told = useRef<TextRange | null>(null);
  const [focused, setFocused] = useState(false);
  const [own, setOwn] = useState<TextRange | null>(null);

  const actions = useMemo(() => {
    const tell = (now: Directed) => {
      last.current = now;
      const range = now.anchor === now.focus ? null : toRange(now);
      if (equal(range, told.current)) return;
      told.current = range;
      setOwn(range);
      live.current.onChange(range);
    };
    const focus = () => {
      const place = live.current.dom;
      if (place === null) return;
      place.root.focus({ preventScroll: true });
      writeSelection(place, last.current);
    };
    const select = (next: Directed) => {
      tell(next);
      focus();
    };
    // The browser reports a moved caret a moment later; whoever asks in between gets where it stands now.
    const current = () => {
      const place = live.current.dom;
      const now = place && place.root.ownerDocument.activeElement === place.root ? readSelection(place) : null;
      return now ?? last.current;
    };
    return { tell, focus, select, current };
  }, []);

  useEffect(() => {
    if (dom === null) return;
    if (dom.cause !== 'typed') restore(dom, last);
    return follow(dom, { ...actions, last, setFocused, options: () => live.current });
  }, [dom, actions]);

  useEffect(() => {
    const { dom: place } = live.current;
    if (place === null || given === undefined || equal(given, told.current)) return;
    told.current = given;
    setOwn(given);
    last.current = given ? { anchor: given.start, focus: given.end } : { anchor: last.current.focus, focus: last.current.focus };
    if (place.root.contains(place.root.ownerDocument.activeElement)) writeSelection(place, last.current);
  }, [given]);

  return { ...actions, unfocused: focused ? null : given === undefined ? own : given };
}

interface Following {
  readonly tell: (now: Directed) => void;
  readonly last: { current: Directed };
  readonly setFocused: (focused: boolean) => void;
  readonly options: () => Options;
}

/** The caret goes to the beginning of another document, and stays where it was in one that is drawn anew. */
function restore(dom: TextDom, last: { current: Directed }): void {
  const clamp = (offset: number) => (dom.cause === 'opened' ? 0 : Math.min(offset, dom.text.length));
  last.current = { anchor: clamp(last.current.anchor), focus: clamp(last.current.focus) };
  if (dom.root.ownerDocument.activeElement === dom.root) writeSelection(dom, last.current);
}

function follow(dom: TextDom, { tell, last, setFocused, options }: Following): () => void {
  const page = dom.root.ownerDocument;
  const off = new AbortController();
  const { signal } = off;
  let pressed = false;
  const onSelection = () => {
    const now = readSelection(dom);
    if (now === null || page.activeElement !== dom.root) return;
    if (pressed) last.current = now;
    else tell(now);
  };
  const onPress = (event: PointerEvent) => {
    pressed = event.button === 0 && !options().editable;
  };
  const onRelease = (event: MouseEvent) => {
    if (!pressed) return;
    pressed = false;
    // A press into a selection collapses it only after this event.
    window.setTimeout(() => {
      const made = readSelection(dom);
      if (made === null) return;
      const kept = event.altKey ? made : snap(dom.text, made, event.detail);
      if (kept.anchor !== made.anchor || kept.focus !== made.focus) writeSelection(dom, kept);
      tell(kept);
      if (kept.anchor === kept.focus && event.detail === 1) options().onClick(kept.focus);
    });
  };
  const onFocus = () => {
    setFocused(true);
    const there = readSelection(dom);
    if (!pressed && (there === null || (there.focus === 0 && last.current.focus !== 0))) writeSelection(dom, last.current);
  };
  page.addEventListener('selectionchange', onSelection, { signal });
  dom.root.addEventListener('pointerdown', onPress, { signal });
  window.addEventListener('mouseup', onRelease, { signal });
  // A dragged selection ends without a mouseup.
  page.addEventListener(
    'dragend',
    () => {
      pressed = false;
    },
    { signal },
  );
  dom.root.addEventListener('focus', onFocus, { signal });
  dom.root.addEventListener('blur', () => setFocused(false), { signal });
  dom.root.addEventListener('copy', (event) => copyText(event, dom), { signal });
  return () => off.abort();
}

function snap(text: string, made: Directed, clicks: number): Directed {
  if (clicks >= 3) {
    const paragraph = unitAt(text, [], Math.min(made.anchor, made.focus), 'paragraph');
    return paragraph ? { anchor: paragraph.start, focus: paragraph.end } : made;
  }
  return made.anchor === made.focus ? made : directed(snapToWords(text, toRange(made)), made);
}

/** The stored text, not the page's: the browser would put an empty line between paragraphs. */
function copyText(event: ClipboardEvent, dom: TextDom): void {
  const made = readSelection(dom);
  if (made === null || made.anchor === made.focus) return;
  const { start, end } = toRange(made);
  event.clipboardData?.setData('text/plain', dom.text.slice(start, end));
  event.preventDefault();
}
