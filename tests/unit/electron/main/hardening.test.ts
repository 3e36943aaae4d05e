import { EventEmitter } from 'node:events';
import type { App, Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { hardenContents, hardenSession, isLocalAddress } from '#main/hardening.ts';
import { createEvent, PageDouble } from './electron-double.ts';

type Handlers = {
  request: (contents: null, permission: string, answer: (granted: boolean) => void, details: { requestingUrl: string }) => void;
  check: (contents: null, permission: string, origin: string, details: { requestingUrl?: string }) => boolean;
  device: () => boolean;
  before: (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;
  spelling: boolean;
};

function hardened(): Handlers {
  const handlers = {} as Handlers;
  hardenSession({
    setPermissionRequestHandler: (handler: Handlers['request']) => Object.assign(handlers, { request: handler }),
    setPermissionCheckHandler: (handler: Handlers['check']) => Object.assign(handlers, { check: handler }),
    setDevicePermissionHandler: (handler: Handlers['device']) => Object.assign(handlers, { device: handler }),
    setSpellCheckerEnabled: (spelling: boolean) => Object.assign(handlers, { spelling }),
    webRequest: { onBeforeRequest: (before: Handlers['before']) => Object.assign(handlers, { before }) },
  } as unknown as Session);
  return handlers;
}

const ask = (permission: string, requestingUrl: string): boolean => {
  let answer = true;
  hardened().request(null, permission, (granted) => (answer = granted), { requestingUrl });
  return answer;
};

describe('the session', () => {
  it.each(['media', 'geolocation', 'notifications', 'openExternal', 'clipboard-read', 'fileSystem', 'usb', 'local-fonts', 'unknown'])(
    'denies %s, even to our own page',
    (permission) => {
      expect(ask(permission, 'app://bailanys/index.html')).toBe(false);
      expect(hardened().check(null, permission, 'app://bailanys', {})).toBe(false);
    },
  );

  it('lets our own page, and no other, write to the clipboard', () => {
    expect(ask('clipboard-sanitized-write', 'app://bailanys/index.html')).toBe(true);
    expect(hardened().check(null, 'clipboard-sanitized-write', 'app://bailanys', {})).toBe(true);
    expect(ask('clipboard-sanitized-write', 'https://example.org/')).toBe(false);
    expect(ask('clipboard-sanitized-write', 'app://other/index.html')).toBe(false);
  });

  it('gives no devices and fetches no spelling dictionaries', () => {
    expect(hardened().device()).toBe(false);
    expect(hardened().spelling).toBe(false);
  });

  it.each([
    ['app://bailanys/assets/a.js', false],
    ['blob:app://bailanys/1234', false],
    ['data:image/png;base64,AA', false],
    ['devtools://devtools/bundled/inspector.html', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:1234/', true],
    ['ws://127.0.0.1:1234/', true],
    ['file:///etc/passwd', true],
    ['app://elsewhere/a.js', true],
    ['nonsense', true],
  ])('asked for %s, cancels: %s', (url, cancels) => {
    let cancel = !cancels;
    hardened().before({ url }, (response) => (cancel = response.cancel));
    expect(cancel).toBe(cancels);
    expect(isLocalAddress(url)).toBe(!cancels);
  });
});

describe('every page', () => {
  const app = new EventEmitter();
  hardenContents(app as unknown as App);
  const page = new PageDouble();
  app.emit('web-contents-created', {}, page);
  const navigate = (event: string, details: object) => {
    const happening = createEvent(details);
    page.emit(event, happening);
    return happening.prevented;
  };

  it('goes nowhere but to itself', () => {
    expect(navigate('will-navigate', { url: 'https://example.org' })).toBe(true);
    expect(navigate('will-navigate', { url: 'file:///etc/passwd' })).toBe(true);
    expect(navigate('will-navigate', { url: 'app://bailanys/index.html' })).toBe(false);
    expect(navigate('will-frame-navigate', { url: 'app://bailanys/index.html', isMainFrame: false })).toBe(true);
    expect(navigate('will-frame-navigate', { url: 'app://bailanys/index.html', isMainFrame: true })).toBe(false);
    expect(navigate('will-redirect', { url: 'app://bailanys/index.html' })).toBe(true);
  });

  it('opens no window and holds no other page', () => {
    expect(page.windowOpenHandler?.()).toEqual({ action: 'deny' });
    expect(navigate('will-attach-webview', {})).toBe(true);
  });
});
