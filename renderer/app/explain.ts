import { toProblem } from '#renderer/api/api-context.tsx';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** The sentence for a failure: what happened and what to do. Kinds without words of their own fall back to the backend's English. */
export function explain(error: unknown, t: Translate): string {
  const { kind, message, detail } = toProblem(error);
  const key = `error.${kind}`;
  return isMessageKey(key) ? t(key, detail) : message;
}
