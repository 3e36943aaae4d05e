import { EventEmitter } from 'node:events';
import type { BrowserWindow, WebContents } from 'electron';

/** A small stand-in for what our main process asks of electron: it records, and fires events when a test says so. */

/** As `WebContents`: what was sent to the page. */
export class PageDouble extends EventEmitter {
  readonly sent: { channel: string; value: unknown; ports: unknown[] }[] = [];
  windowOpenHandler: (() => { action: string }) | null = null;
  reloads = 0;
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value, ports: [] });
  }
  postMessage(channel: string, value: unknown, ports: unknown[] = []): void {
    this.sent.push({ channel, value, ports });
  }
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  reload(): void {
    this.reloads += 1;
  }
  asContents(): WebContents {
    return this as unknown as WebContents;
  }
}

/** As `BrowserWindow`. */
export class WindowDouble extends EventEmitter {
  readonly webContents = new PageDouble();
  readonly calls: string[] = [];
  title = '';
  minimised = false;
  maximised = false;
  destroyed = false;
  address = '';
  bounds = { x: 10, y: 20, width: 1200, height: 800 };
  options: unknown;
  constructor(options: unknown = {}) {
    super();
    this.options = options;
  }
  show = (): void => void this.calls.push('show');
  focus = (): void => void this.calls.push('focus');
  restore = (): void => void this.calls.push('restore');
  maximize = (): void => void this.calls.push('maximize');
  isMinimized = (): boolean => this.minimised;
  isMaximized = (): boolean => this.maximised;
  isDestroyed = (): boolean => this.destroyed;
  getNormalBounds = () => this.bounds;
  setTitle = (title: string): void => {
    this.title = title;
  };
  loadURL = async (address: string): Promise<void> => {
    this.address = address;
  };
  asWindow(): BrowserWindow {
    return this as unknown as BrowserWindow;
  }
}

/** As `UtilityProcess`. */
export class ProcessDouble extends EventEmitter {
  readonly posted: { message: unknown; ports: unknown[] }[] = [];
  killed = false;
  postMessage(message: unknown, ports: unknown[] = []): void {
    this.posted.push({ message, ports });
  }
  kill(): boolean {
    this.killed = true;
    this.emit('exit', 15);
    return true;
  }
}

/** As `Event`: whether it was prevented. */
export function createEvent<Details extends object>(details: Details = {} as Details) {
  const event = { ...details, prevented: false, preventDefault: (): void => undefined };
  event.preventDefault = () => {
    event.prevented = true;
  };
  return event;
}
