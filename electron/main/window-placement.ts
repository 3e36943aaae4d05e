import type { Rectangle } from 'electron';
import type { Placement } from '#main/memory.ts';

const usual = { width: 1440, height: 900 };
export const smallest = { width: 900, height: 600 };
/** So much of the window must be on some display that it can be seen and dragged. */
const graspable = { width: 160, height: 80 };

/**
 * Where the window opens: where it stood, if a display is still there, and never larger than that display. Without a place the system
 * centres it. `displays`: their usable areas, the main one first.
 */
export function fitPlacement(
  remembered: Placement | undefined,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const [main] = displays;
  const display = remembered && displays.find((area) => isGraspable(remembered, area));
  const area = display ?? main ?? { ...usual, x: 0, y: 0 };
  const wanted = remembered ?? usual;
  const width = Math.max(Math.min(wanted.width, area.width), Math.min(smallest.width, area.width));
  const height = Math.max(Math.min(wanted.height, area.height), Math.min(smallest.height, area.height));
  if (!display || !remembered) return { width, height };
  return {
    x: within(remembered.x, area.x, area.x + area.width - width),
    y: within(remembered.y, area.y, area.y + area.height - height),
    width,
    height,
  };
}

function isGraspable(window: Rectangle, area: Rectangle): boolean {
  const across = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const down = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  return across >= graspable.width && down >= graspable.height;
}

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);
