import { type RefObject, useEffect, useState } from 'react';
import type { Size } from '#renderer/features/cooccurrence/heat-window.ts';

/** The size of an element in pixels, followed; null before it is known. */
export function useSize(element: RefObject<HTMLElement | null>): Size | null {
  const [size, setSize] = useState<Size | null>(null);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const read = () => {
      const { clientWidth: width, clientHeight: height } = watched;
      setSize((now) => (now?.width === width && now.height === height ? now : { width, height }));
    };
    const watcher = new ResizeObserver(read);
    watcher.observe(watched);
    read();
    return () => watcher.disconnect();
  }, [element]);
  return size;
}
