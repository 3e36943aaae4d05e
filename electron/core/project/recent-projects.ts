import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Environment } from '#core/environment.ts';

const RecentList = z.array(z.object({ path: z.string(), name: z.string(), openedAt: z.string() }));
type RecentList = z.infer<typeof RecentList>;

const longest = 20;

/** The projects opened last, newest first, kept in the settings folder. An unreadable list is an empty one. */
export function createRecentProjects({ settingsFolder, now }: Environment) {
  const file = join(settingsFolder, 'recent.json');

  const read = (): RecentList => {
    try {
      return RecentList.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      return [];
    }
  };

  const write = (list: RecentList): void => {
    mkdirSync(settingsFolder, { recursive: true });
    writeFileSync(`${file}.part`, JSON.stringify(list, null, 2));
    renameSync(`${file}.part`, file);
  };

  return {
    list: () => read().map((entry) => ({ ...entry, exists: existsSync(entry.path) })),
    remember(path: string, name: string) {
      write([{ path, name, openedAt: now() }, ...read().filter((entry) => entry.path !== path)].slice(0, longest));
    },
    forget(path: string) {
      write(read().filter((entry) => entry.path !== path));
    },
  };
}
