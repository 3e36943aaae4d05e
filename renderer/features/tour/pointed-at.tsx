import { useEffect, useState } from 'react';
import styles from '#renderer/features/tour/tour.module.css';

/** How often the place of the target is looked at, in milliseconds: it may appear, move or go with whatever a person does meanwhile. */
const lookMs = 250;

type Place = { top: number; left: number; width: number; height: number };

/** A frame around the first of the targets that is in the page. It takes no clicks and no focus. */
export function PointedAt({ targets }: { targets: readonly string[] }) {
  const [place, setPlace] = useState<Place | null>(null);
  useEffect(() => {
    const look = () => setPlace((now) => changed(now, placeOf(targets)));
    look();
    const timer = setInterval(look, lookMs);
    return () => clearInterval(timer);
  }, [targets]);
  return place && <div aria-hidden className={styles.frame} style={place} />;
}

function placeOf(targets: readonly string[]): Place | null {
  for (const target of targets) {
    const element = document.querySelector(target);
    if (!element) continue;
    const { top, left, width, height } = element.getBoundingClientRect();
    if (width > 0 && height > 0) return { top, left, width, height };
  }
  return null;
}

const changed = (now: Place | null, next: Place | null): Place | null =>
  now && next && now.top === next.top && now.left === next.left && now.width === next.width && now.height === next.height ? now : next;
