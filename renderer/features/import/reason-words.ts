import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** Why a file cannot come in: the catalogue's sentence where the reason is a kind it knows, else the backend's own words. */
export function reasonWords(t: Translate, reason: string, file: string, message = reason): string {
  const key = `error.${reason}`;
  if (!isMessageKey(key)) return message;
  return t(key, { path: file, extension: /\.[^.]+$/.exec(file)?.[0] ?? file, reason: message });
}

/** A warning of an import in the language of the interface, where the catalogue knows its kind. */
export function warningWords(t: Translate, { kind, message }: { kind: string; message: string }): string {
  const key = `exchange.warning.${kind}`;
  return isMessageKey(key) ? t(key) : message;
}

export const fileName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;
