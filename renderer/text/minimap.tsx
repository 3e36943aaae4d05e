/** The whole document at the right edge: every coding as a tick, and where the reader stands. Click or drag to go there. */
import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import styles from '#renderer/text/minimap.module.css';
import { drawMinimap, drawTicks, offsetsInView } from '#renderer/text/minimap-drawing.ts';
import { scrollToFraction } from '#renderer/text/scroll-to.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

const ticksAfterMs = 120;

interface Props {
  readonly dom: TextDom;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly codings: CodingIndex;
  readonly hits: readonly TextRange[];
}

/** Hidden from assistive technology: it says nothing that the bars do not, and scrolling has keys. */
export function Minimap({ dom, scroller, codings, hits }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const { current: surface } = canvas;
    const { current: view } = scroller;
    if (surface === null || view === null) return;
    let ticks: OffscreenCanvas | undefined;
    let frame = 0;
    const draw = () => {
      frame = 0;
      if (ticks) drawMinimap(surface, ticks, offsetsInView(dom, view), dom.text.length);
    };
    // After the frame that shows a new coding in the text: 20,000 ticks would hold it up.
    const later = window.setTimeout(() => {
      ticks = drawTicks(surface, codings, hits, dom.text.length);
      draw();
    }, ticksAfterMs);
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const observer = new ResizeObserver((entries) => {
      if (ticks && entries.some((entry) => entry.target === surface)) ticks = drawTicks(surface, codings, hits, dom.text.length);
      schedule();
    });
    observer.observe(surface);
    observer.observe(dom.root);
    view.addEventListener('scroll', schedule, { passive: true });
    return () => {
      window.clearTimeout(later);
      cancelAnimationFrame(frame);
      observer.disconnect();
      view.removeEventListener('scroll', schedule);
    };
  }, [dom, scroller, codings, hits]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (scroller.current === null || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    scrollToFraction(dom, scroller.current, (event.clientY - top) / height);
  };
  return (
    <div className={styles.map} aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} className={styles.canvas} />
    </div>
  );
}
