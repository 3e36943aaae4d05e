import { attempt } from '#renderer/api/attempt.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';

const notInNames = /[\\/:*?"<>|]+/g;

type Export<Answer> = {
  /** What it is, behind the name of the project: `units.csv`. */
  ending: string;
  /** For the dialog of the system. */
  kind: string;
  write: (path: string) => Promise<Answer>;
  said: (answer: Answer) => string;
};

/** Asks where to save, writes, and says what was written. False when cancelled or failed. */
export async function saveExport<Answer>(shell: Shell, { ending, kind, write, said }: Export<Answer>): Promise<boolean> {
  const project = useSession.getState().project?.name ?? currentWords().t('app.startTitle');
  const name = `${project}${ending}`.replace(notInNames, ' ');
  const extension = ending.split('.').at(-1) ?? '';
  let answer: Answer | undefined;
  const saved = await attempt(() =>
    shell.saveFile({ name, kinds: [{ name: kind, extensions: [extension] }] }, async (path) => {
      answer = await write(path);
    }),
  );
  if (!saved || answer === undefined) return false;
  showNotice({ text: said(answer) });
  return true;
}
