import { isMessageKey } from '#shared/i18n/catalogue.ts';
import { createTranslator } from '#shared/i18n/translator.ts';

/** Why a coefficient has no value, in a sentence. */
export function reasonInWords(reason: string): string {
  const key = `statistics.reason.${reason}`;
  return isMessageKey(key) ? createTranslator('en')(key) : reason;
}

/** One line for each different reason, under a table that shows only its name. */
export const explainReasons = (reasons: readonly (string | undefined)[]): string[] =>
  [...new Set(reasons)].flatMap((reason) => (reason === undefined ? [] : [`${reason}: ${reasonInWords(reason)}`]));
