import type { Api } from '#renderer/api/api.ts';
import { toProblem } from '#renderer/api/api-context.tsx';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

/** The sentence for a failure, in the language of the interface. */
export function wordsOfProblem(error: unknown): string {
  const { kind, message, detail } = toProblem(error);
  const key = `error.${kind}`;
  return isMessageKey(key) ? currentWords().t(key, detail) : message;
}

/** Says what went wrong. */
export function tellProblem(error: unknown): void {
  showNotice({ tone: 'error', text: wordsOfProblem(error) });
}

/** Does something for a person: a failure becomes a sentence. Answers undefined after a failure. */
export async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    tellProblem(error);
    return undefined;
  }
}

/** Says what was done, with Undo beside it. */
export function tellDone(api: Api, text: string): void {
  const { t } = currentWords();
  showNotice({ text, action: { label: t('ui.undo'), run: () => void attempt(() => api.client.history.undo()) } });
}
