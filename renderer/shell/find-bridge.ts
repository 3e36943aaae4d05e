import type { ShellBridge } from '#shared/shell.ts';

declare global {
  interface Window {
    /** Set by the preload script of the desktop; missing in a browser. */
    bailanys?: ShellBridge;
  }
}

export const findBridge = (): ShellBridge | undefined => window.bailanys;
