import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { afterRest } from '#renderer/state/after-rest.ts';

describe('what waits until the hands rest', () => {
  const hands = new EventTarget();
  const work = vi.fn();
  const press = (kind: 'keydown' | 'pointerdown', afterMs: number): void => {
    vi.advanceTimersByTime(afterMs);
    hands.dispatchEvent(new Event(kind));
  };

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('window', hands);
    work.mockClear();
    afterRest(work);
  });
  afterEach(() => {
    vi.runOnlyPendingTimers();
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  test('is done half a second later where nothing is pressed, and once', () => {
    vi.advanceTimersByTime(499);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledOnce();
    press('keydown', 10);
    vi.advanceTimersByTime(5_000);
    expect(work).toHaveBeenCalledOnce();
  });

  test('waits half a second from the last key or press', () => {
    press('keydown', 400);
    press('pointerdown', 400);
    vi.advanceTimersByTime(499);
    expect(work).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(work).toHaveBeenCalledOnce();
  });

  test('is done after two seconds even where the hands never rest', () => {
    for (let key = 0; key < 6; key += 1) press('keydown', 300);
    expect(work).not.toHaveBeenCalled();
    press('keydown', 200);
    expect(work).toHaveBeenCalledOnce();
  });
});
