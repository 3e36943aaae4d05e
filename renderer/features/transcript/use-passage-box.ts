import { type RefObject, useEffect, useState } from 'react';
import type { TextRange } from '#renderer/state/selection.ts';
import type { TranscriptHandle } from '#renderer/text/transcript-types.ts';

/** Px of the window. Scrolled out of sight, a passage keeps the place where it was seen last. */
export interface PassageBox {
  readonly box: DOMRect;
  readonly inSight: boolean;
}

/** Where the visible part of a passage stands, also while one scrolls; null before it was seen, or where there is none. */
export function usePassageBox(transcript: RefObject<TranscriptHandle | null>, range: TextRange | null): PassageBox | null {
  const [place, setPlace] = useState<PassageBox | null>(null);
  useEffect(() => {
    setPlace(null);
    if (range === null) return;
    let frame = 0;
    const measure = () => {
      const box = transcript.current?.rectOf(range);
      setPlace((last) => (box ? { box, inSight: true } : last && { ...last, inSight: false }));
    };
    const measureSoon = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measureSoon();
    document.addEventListener('scroll', measureSoon, { capture: true, passive: true });
    window.addEventListener('resize', measureSoon);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', measureSoon, { capture: true });
      window.removeEventListener('resize', measureSoon);
    };
  }, [transcript, range]);
  return place;
}
