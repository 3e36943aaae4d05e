import { EventEmitter } from 'node:events';
import type { App, MessageChannelMain, UtilityProcess } from 'electron';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createBackend } from '#main/backend.ts';
import { quitCleanly } from '#main/quit-cleanly.ts';
import { createEvent, PageDouble, ProcessDouble } from './electron-double.ts';

function openBackend() {
  const started: ProcessDouble[] = [];
  const crashes: number[] = [];
  const backend = createBackend({
    fork: () => {
      const child = new ProcessDouble();
      started.push(child);
      return child as unknown as UtilityProcess;
    },
    createChannel: () => ({ port1: 'backend end', port2: 'page end' }) as unknown as MessageChannelMain,
    onCrash: (code) => crashes.push(code),
  });
  return { backend, started, crashes };
}

afterEach(() => void vi.useRealTimers());

describe('the backend process', () => {
  it('starts when a page connects, and each page gets a channel of its own', () => {
    const { backend, started } = openBackend();
    const page = new PageDouble();
    backend.connect(page.asContents());
    backend.connect(page.asContents());
    expect(started).toHaveLength(1);
    expect(started[0]?.posted).toEqual([
      { message: 'connect', ports: ['backend end'] },
      { message: 'connect', ports: ['backend end'] },
    ]);
    expect(page.sent).toHaveLength(2);
    expect(page.sent[0]).toEqual({ channel: 'bailanys:port', value: null, ports: ['page end'] });
  });

  it('tells of a crash and starts anew with the next page', () => {
    const { backend, started, crashes } = openBackend();
    backend.connect(new PageDouble().asContents());
    started[0]?.emit('exit', 133);
    expect(crashes).toEqual([133]);
    backend.connect(new PageDouble().asContents());
    expect(started).toHaveLength(2);
  });

  it('closes the project before it ends, which is no crash', async () => {
    const { backend, started, crashes } = openBackend();
    backend.connect(new PageDouble().asContents());
    const closed = backend.close();
    expect(started[0]?.posted.at(-1)?.message).toBe('close');
    started[0]?.emit('exit', 0);
    await closed;
    expect([crashes, started[0]?.killed]).toEqual([[], false]);
  });

  it('is ended when closing takes too long', async () => {
    vi.useFakeTimers();
    const { backend, started } = openBackend();
    backend.connect(new PageDouble().asContents());
    const closed = backend.close();
    vi.advanceTimersByTime(60_000);
    await closed;
    expect(started[0]?.killed).toBe(true);
  });

  it('has nothing to close when it never started', async () => {
    await openBackend().backend.close();
  });
});

describe('quitting', () => {
  it('waits for the backend, once', async () => {
    const calls: string[] = [];
    const app = Object.assign(new EventEmitter(), { quit: () => calls.push('quit'), exit: () => calls.push('exit') });
    let finish = (): void => undefined;
    const closing = new Promise<void>((resolve) => {
      finish = resolve;
    });
    quitCleanly(app as unknown as App, {
      close: () => {
        calls.push('close');
        return closing;
      },
    });
    app.emit('window-all-closed');
    const [first, second] = [createEvent(), createEvent()];
    app.emit('will-quit', first);
    app.emit('will-quit', second);
    expect(calls).toEqual(['quit', 'close']);
    expect([first.prevented, second.prevented]).toEqual([true, true]);
    finish();
    await vi.waitFor(() => expect(calls).toEqual(['quit', 'close', 'exit']));
  });
});
