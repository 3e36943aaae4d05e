import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const isProject = (path: string): boolean => path.toLowerCase().endsWith('.bailanys');

/** The project file among the words of a command line, as a whole path; undefined where there is none. */
export function findProject(words: readonly string[], folder: string): string | undefined {
  const word = words.findLast((one) => !one.startsWith('-') && isProject(one));
  if (word === undefined) return undefined;
  return isFileAddress(word) ? fileURLToPath(word) : resolve(folder, word);
}

/** File managers of Linux name what was double-clicked by its address; one of another machine (`file://server/…`) is none of ours. */
const isFileAddress = (word: string): boolean => word.startsWith('file:///') && URL.canParse(word);

export type OpenedFiles = ReturnType<typeof createOpenedFiles>;

/** Files that somebody wants opened, kept until the page says that it can take them. Only the last one counts: one project is open at a time. */
export function createOpenedFiles() {
  let waiting: string | null = null;
  let deliver: ((path: string) => void) | null = null;
  return {
    open(path: string | undefined): void {
      if (path === undefined || !isProject(path)) return;
      if (deliver) deliver(path);
      else waiting = path;
    },
    /** From now on files go to the page. */
    deliverTo(page: (path: string) => void): void {
      deliver = page;
      if (waiting !== null) page(waiting);
      waiting = null;
    },
    /** The page is being loaded again. */
    hold(): void {
      deliver = null;
    },
  };
}
