/** The transcript: text, codings painted on it, their bars in the margin, and an overview at the edge. Driven by props alone. */
import { type MouseEvent, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { extentOf, type Preview } from '#renderer/text/bar-geometry.ts';
import { acceptCodes } from '#renderer/text/code-drop.ts';
import { CodingIndex } from '#renderer/text/coding-index.ts';
import { dragEnd } from '#renderer/text/drag-ends.ts';
import { shiftCodings } from '#renderer/text/edit-shift.ts';
import { EndGrips } from '#renderer/text/end-grips.tsx';
import { MarginLanes } from '#renderer/text/margin-lanes.tsx';
import { Minimap } from '#renderer/text/minimap.tsx';
import { offerPassage } from '#renderer/text/passage-drag.ts';
import { toRange } from '#renderer/text/reading-selection.ts';
import { scrollToRange } from '#renderer/text/scroll-to.ts';
import { spokenSentenceAt } from '#renderer/text/text-units.ts';
import styles from '#renderer/text/transcript.module.css';
import { createTranscriptHandle, type Live } from '#renderer/text/transcript-handle.ts';
import type { PaintedCoding, Step, TranscriptHandle, TranscriptProps } from '#renderer/text/transcript-types.ts';
import { useMeasured } from '#renderer/text/use-measured.ts';
import { useNearLines } from '#renderer/text/use-near-lines.ts';
import { usePainting } from '#renderer/text/use-painting.ts';
import { useReadingSelection } from '#renderer/text/use-reading-selection.ts';
import { useTextDom } from '#renderer/text/use-text-dom.ts';
import type { CodingId } from '#shared/model/ids.ts';
import type { TextRange } from '#shared/text/range.ts';
import type { Edge } from '#shared/text/words.ts';

const noHits: readonly TextRange[] = [];

export function TranscriptView(props: TranscriptProps & { readonly ref?: Ref<TranscriptHandle> }) {
  const { document, editable, focusedCoding, labels, hits = noHits, onFocusCoding } = props;
  const root = useRef<HTMLDivElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const [hovered, setHovered] = useState<CodingId | null>(null);
  const [preview, setPreview] = useState<Preview | null>(null);
  const [dropTarget, setDropTarget] = useState<TextRange | null>(null);
  const { dom, commit } = useTextDom({ root, scroller, document, editable, onEdit: props.onEdit });
  const text = dom?.text ?? document.text;
  const codings = useCodingIndex(useMemo(() => shiftCodings(props.codings, document.text, text), [props.codings, document.text, text]));
  const focused = codings.get(focusedCoding);

  const live = useRef<Live>(undefined);
  const selection = useReadingSelection({
    dom,
    editable,
    given: props.selection,
    onChange: props.onSelectionChange,
    onClick: (offset) => onFocusCoding(codingAtClick(codings, offset, focusedCoding)),
  });
  live.current = dom && scroller.current ? { dom, scroller: scroller.current, codings, props, selection, commit } : undefined;
  useImperativeHandle(props.ref, () => createTranscriptHandle(() => live.current), []);

  const anchored = useRef(0);
  const anchor = useCallback(() => {
    const line = live.current?.dom.line(anchored.current);
    const block = line?.parentElement === root.current ? line : line?.parentElement;
    if (block && overlay.current && root.current) overlay.current.style.top = `${root.current.offsetTop + block.offsetTop}px`;
  }, []);
  const { near, layout } = useNearLines(dom, scroller, anchor);
  const { bars, grips } = useMeasured({ dom, codings, near, layout, preview, focused: editable ? undefined : focused });
  useEffect(() => {
    anchored.current = near.first;
    anchor();
  }, [near, anchor]);

  usePainting(dom, near, {
    codings,
    focused: focused && { ...focused, ...extentOf(focused, preview) },
    hovered: codings.get(hovered),
    hits,
    currentHit: props.currentHit ?? null,
    selection: selection.unfocused,
    dropTarget,
  });

  useEffect(() => {
    if (dom === null || scroller.current === null || editable) return;
    const filled = (range: TextRange) => (range.end > range.start ? range : null);
    const selected = () => filled(toRange(live.current?.selection.current() ?? { anchor: 0, focus: 0 }));
    const stopOffering = offerPassage({ root: dom.root, documentId: props.document.documentId, selection: selected });
    const stopAccepting = acceptCodes({
      dom,
      scroller: scroller.current,
      selection: selected,
      sentenceAt: (offset) => spokenSentenceAt(dom.text, live.current?.props.document.turns ?? [], offset),
      onTarget: setDropTarget,
      onDrop: (codeId, range) => live.current?.props.onDropCode(codeId, range),
    });
    return () => {
      stopOffering();
      stopAccepting();
    };
  }, [dom, editable, props.document.documentId]);

  const stepped = useRef<CodingId | null>(null);
  const step = (from: CodingId, direction: Step) => {
    const next = codings.beside(from, 0, direction);
    if (!next || !live.current) return;
    stepped.current = next.id;
    onFocusCoding(next.id);
    scrollToRange(live.current.dom, live.current.scroller, next);
    focusBar(overlay.current, next.id);
  };
  useEffect(() => {
    if (stepped.current !== null && bars.length > 0 && focusBar(overlay.current, stepped.current)) stepped.current = null;
  }, [bars]);

  const drag = (press: PointerEvent, id: CodingId | null, edge: Edge) => {
    const coding = codings.get(id);
    if (!coding?.mine || !live.current || editable) return;
    onFocusCoding(coding.id);
    dragEnd(press, { ...live.current, coding, edge, onPreview: setPreview, onDone: (range) => props.onResizeCoding(coding.id, range) });
  };
  const lanes = Math.max(1, codings.laneCount);
  const pitch = Math.max(4, Math.min(10, 120 / lanes));
  const openMenu = props.onContextMenu ?? (() => undefined);
  return (
    <div
      className={styles.view}
      data-editable={editable}
      style={{
        ...(props.fontSize === undefined ? {} : { '--size': `${props.fontSize}px` }),
        ...(props.measure === undefined ? {} : { '--measure': `${props.measure}ch` }),
      }}
    >
      <div ref={scroller} className={styles.scroller}>
        <div className={styles.page} style={{ paddingInlineEnd: `calc(${lanes * pitch + 20}px + var(--names))` }}>
          <div ref={root} {...semantics(editable, labels.transcript, props.onContextMenu)} className={styles.text} spellCheck={false} />
          <div ref={overlay} className={styles.overlay} style={{ '--lanes': lanes, '--pitch': `${pitch}px` }}>
            {focused?.mine && <EndGrips grips={grips} colour={focused.colour} onPress={(press, edge) => drag(press, focused.id, edge)} />}
            {dom && (
              <MarginLanes
                bars={bars}
                paragraphs={dom.paragraphs}
                focusedCoding={focusedCoding}
                labels={labels}
                onFocusCoding={onFocusCoding}
                onHover={setHovered}
                onDragEnd={drag}
                onStep={step}
                onContextMenu={openMenu}
              />
            )}
          </div>
        </div>
      </div>
      {dom && <Minimap dom={dom} scroller={scroller} codings={codings} hits={hits} />}
    </div>
  );
}

/** Each index is made from the one before: a coding more costs what is around it, not what the document has. */
function useCodingIndex(codings: readonly PaintedCoding[]): CodingIndex {
  const before = useRef<CodingIndex>(undefined);
  return useMemo(() => {
    before.current = new CodingIndex(codings, before.current);
    return before.current;
  }, [codings]);
}

/** What the element of the text is to assistive technology, and its menu: while correcting, the browser's own. */
function semantics(editable: boolean, name: string, onMenu: TranscriptProps['onContextMenu']) {
  if (editable) return { 'aria-label': name, role: 'textbox', 'aria-multiline': true };
  const onContextMenu = (event: MouseEvent) => {
    if (onMenu === undefined) return;
    event.preventDefault();
    onMenu({ x: event.clientX, y: event.clientY, coding: null });
  };
  return { 'aria-label': name, role: 'document', onContextMenu };
}

/** The shortest coding there; clicking again goes on to the longer ones and then to none. */
function codingAtClick(codings: CodingIndex, offset: number, focused: CodingId | null): CodingId | null {
  const over = codings.over(offset);
  return over[over.findIndex(({ id }) => id === focused) + 1]?.id ?? null;
}

function focusBar(overlay: HTMLElement | null, id: CodingId): boolean {
  const bar = overlay?.querySelector<HTMLElement>(`[data-coding="${id}"]`);
  bar?.focus({ preventScroll: true });
  return bar != null;
}
