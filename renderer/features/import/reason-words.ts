import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';

type Said = { kind: string; message: string };
type Speaker = { language: Language; t: Translate };

/** Why a file cannot come in. English readers get the backend's own sentence, which knows most; others that of the kind. */
export function reasonWords({ language, t }: Speaker, { kind, message }: Said, file: string): string {
  if (language === 'en') return message;
  const reader = `exchange.problem.${kind}`;
  if (isMessageKey(reader)) return t(reader);
  const key = `error.${kind}`;
  return isMessageKey(key) ? t(key, { path: file, reason: message, extension: /\.[^.]+$/.exec(file)?.[0] ?? file }) : message;
}

/** What was repaired or should be looked at. */
export function warningWords({ language, t }: Speaker, { kind, message }: Said): string {
  const key = `exchange.warning.${kind}`;
  return language !== 'en' && isMessageKey(key) ? t(key) : message;
}

/** How passages of another program were found: by which way of counting characters (`utf16/raw/exclusive`), or by their quote. */
export function ruleWords(t: Translate, rule: string): string {
  const [unit = rule, ...details] = rule.split('/');
  const key = `exchange.foundBy.${unit}`;
  const words = isMessageKey(key) ? t(key) : unit;
  return details.length === 0 ? words : `${words} (${details.join(', ')})`;
}

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
