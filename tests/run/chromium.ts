import { existsSync } from 'node:fs';
import { installFromDebian } from './debian-packages.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

export const findChromium = (): string | undefined => [process.env.CHROMIUM_PATH ?? '', ...places].find((path) => path && existsSync(path));

/** The system's Chromium; on Debian, as root, installed when it is missing. Throws a sentence when there is none to be had. */
export function requireChromium(): string {
  if (findChromium() === undefined) installFromDebian('chromium');
  const found = findChromium();
  if (found !== undefined) return found;
  throw new Error(
    'The browser tests need Chromium. Install it (on Debian: apt-get install chromium) or name it in CHROMIUM_PATH, then run npm test again.',
  );
}

/** How every browser test starts Chromium: nothing of its own on the network, as root without its sandbox. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
