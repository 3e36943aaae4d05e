import { homedir } from 'node:os';
import { join } from 'node:path';

/** `BAILANYS_HOME` moves projects and settings elsewhere (trials, tests). */
const ownHome = (): string | undefined => process.env.BAILANYS_HOME;

export function projectsFolderOf(home: string | undefined = ownHome()): string {
  return home === undefined ? join(homedir(), 'Documents', 'Bailanys') : join(home, 'projects');
}

export function settingsFolderOf(home: string | undefined = ownHome(), platform: NodeJS.Platform = process.platform): string {
  if (home !== undefined) return join(home, 'settings');
  if (platform === 'win32') return join(process.env.APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Bailanys');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Bailanys');
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'bailanys');
}
