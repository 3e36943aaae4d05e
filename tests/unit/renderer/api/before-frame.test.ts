import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { tellBeforeFrame, tellNow } from '#renderer/api/before-frame.ts';

describe('what the backend answers', () => {
  const frames: (() => void)[] = [];
  const told: string[] = [];
  const answer = (what: string): void => tellBeforeFrame(() => told.push(what));

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
    frames.length = 0;
    told.length = 0;
  });
  afterEach(() => {
    tellNow();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('is told together, in the order in which it came, before the next frame', () => {
    answer('text');
    answer('codings');
    expect([told, frames.length]).toEqual([[], 1]);
    frames[0]?.();
    expect(told).toEqual(['text', 'codings']);
  });

  test('is told at once when something of one’s own is to be seen, and not a second time by the frame', () => {
    answer('text');
    tellNow();
    frames[0]?.();
    expect(told).toEqual(['text']);
  });

  test('waits for the frame after when it comes in while others are being told', () => {
    tellBeforeFrame(() => answer('later'));
    frames[0]?.();
    expect([told, frames.length]).toEqual([[], 2]);
    frames[1]?.();
    expect(told).toEqual(['later']);
  });

  test('is told within a tenth of a second where there are no frames, as in a window that is not seen', () => {
    answer('text');
    vi.advanceTimersByTime(100);
    expect(told).toEqual(['text']);
  });
});
