/** The whole document at the right edge: every coding as a tick, and where the reader stands. Click or drag to go there. */
import { type PointerEvent, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import type { CodingIndex } from '#renderer/text/coding-index.ts';
import styles from '#renderer/text/minimap.module.css';
import { drawMinimap, offsetsInView } from '#renderer/text/minimap-drawing.ts';
import { scrollToFraction } from '#renderer/text/scroll-to.ts';
import type { TextDom } from '#renderer/text/text-dom.ts';
import type { TextRange } from '#shared/text/range.ts';

interface Props {
  readonly dom: TextDom;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly codings: CodingIndex;
  readonly hits: readonly TextRange[];
}

/** Hidden from assistive technology: it says nothing that the bars do not, and scrolling has keys. */
export function Minimap({ dom, scroller, codings, hits }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const thumb = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const surface = canvas.current;
    if (surface === null) return;
    let frame = 0;
    const draw = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => drawMinimap(surface, codings, hits, dom.text.length));
    };
    const observer = new ResizeObserver(draw);
    observer.observe(surface);
    draw();
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [dom, codings, hits]);

  useLayoutEffect(() => {
    const view = scroller.current;
    if (view === null) return;
    const follow = () => {
      if (thumb.current === null) return;
      const { start, end } = offsetsInView(dom, view);
      const total = Math.max(1, dom.text.length);
      thumb.current.style.top = `${(100 * start) / total}%`;
      thumb.current.style.height = `${(100 * (end - start)) / total}%`;
    };
    follow();
    view.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(follow);
    observer.observe(dom.root);
    return () => {
      view.removeEventListener('scroll', follow);
      observer.disconnect();
    };
  }, [dom, scroller]);

  const go = (event: PointerEvent<HTMLElement>) => {
    if (scroller.current === null || (event.type === 'pointermove' && event.buttons !== 1)) return;
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId);
    const { top, height } = event.currentTarget.getBoundingClientRect();
    scrollToFraction(dom, scroller.current, (event.clientY - top) / height);
  };
  return (
    <div className={styles.map} aria-hidden="true" onPointerDown={go} onPointerMove={go}>
      <canvas ref={canvas} className={styles.canvas} />
      <div ref={thumb} className={styles.thumb} />
    </div>
  );
}
