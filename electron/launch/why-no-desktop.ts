import { obtainRuntime } from './electron-runtime.ts';

export type Surroundings = {
  environment: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  isRoot: boolean;
  obtain: (environment: NodeJS.ProcessEnv) => string | null;
};

const here = (): Surroundings => ({
  environment: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  obtain: obtainRuntime,
});

/** Null when Electron's window can open here, else one sentence saying what is in the way. */
export function whyNoDesktop({ environment, platform, isRoot, obtain }: Surroundings = here()): string | null {
  if (platform === 'linux' && !environment.DISPLAY && !environment.WAYLAND_DISPLAY) return 'There is no display for a window.';
  if (platform === 'linux' && isRoot) return 'Electron’s window does not open for root, because its sandbox cannot hold root.';
  if (obtain(environment) === null) return 'Electron’s runtime is not here and could not be downloaded.';
  return null;
}
