import type { App, Session, WebContents } from 'electron';
import { isOwnAddress } from '#main/app-scheme.ts';

/** The one thing the page may ask for: to put a table or an error's details on the clipboard. Chromium asks before each `writeText`. */
const granted: ReadonlySet<string> = new Set(['clipboard-sanitized-write']);

const mayUse = (permission: string, asker: string | undefined): boolean =>
  granted.has(permission) && asker !== undefined && isOwnAddress(asker);

/** `blob:` addresses name the page that made them. */
const localProtocols: ReadonlySet<string> = new Set(['blob:', 'data:', 'devtools:']);

export const isLocalAddress = (address: string): boolean => isOwnAddress(address) || localProtocols.has(URL.parse(address)?.protocol ?? '');

/** Nothing leaves the machine, and the page gets nothing of the machine: electron would grant every permission by default. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => answer(mayUse(permission, requestingUrl)));
  session.setPermissionCheckHandler((_contents, permission, origin, { requestingUrl }) => mayUse(permission, requestingUrl ?? origin));
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocalAddress(url) }));
}

/** No page but ours, in no window but ours. */
export function hardenContents(app: Pick<App, 'on'>): void {
  app.on('web-contents-created', (_event, contents) => hardenOne(contents));
}

function hardenOne(contents: WebContents): void {
  // The page may load itself again, which is a navigation too.
  contents.on('will-navigate', (details) => refuseUnless(isOwnAddress(details.url), details));
  contents.on('will-frame-navigate', (details) => refuseUnless(details.isMainFrame && isOwnAddress(details.url), details));
  contents.on('will-redirect', (details) => details.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function refuseUnless(allowed: boolean, event: { preventDefault: () => void }): void {
  if (!allowed) event.preventDefault();
}
