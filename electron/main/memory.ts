import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { Language } from '#shared/model/language.ts';

const Placement = z.object({ x: z.int(), y: z.int(), width: z.int().positive(), height: z.int().positive(), maximised: z.boolean() });
const Memory = z.object({ window: Placement.optional(), language: Language.optional() });

/** Where the window stood, in device-independent pixels; its size when it is not maximised. */
export type Placement = z.infer<typeof Placement>;
export type Memory = z.infer<typeof Memory>;

/** What the shell remembers from one start to the next, in a file of its own. A file that cannot be read is an empty memory. */
export function createMemory(file: string) {
  let known: Memory | null = null;
  const read = (): Memory => {
    if (known) return known;
    try {
      known = Memory.parse(JSON.parse(readFileSync(file, 'utf8')));
    } catch {
      known = {};
    }
    return known;
  };
  return {
    read,
    remember(changes: Memory): void {
      known = { ...read(), ...changes };
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.part`, JSON.stringify(known, null, 2));
        renameSync(`${file}.part`, file);
      } catch {
        // A window may close although its place cannot be kept.
      }
    },
  };
}
