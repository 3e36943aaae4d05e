import { spawn } from 'node:child_process';

const openers: Partial<Record<NodeJS.Platform, [string, string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '']],
  linux: ['xdg-open', []],
};

/** Opens the address in the default browser, where there is a display and a browser; silently not, where there is none. */
export function openInBrowser(address: string): void {
  const opener = openers[process.platform];
  if (!opener) return;
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const [program, leading] = opener;
  const child = spawn(program, [...leading, address], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
