import type { Remark } from '#shared/contract/exchange.ts';
import sentences from '#shared/i18n/en/remarks.json' with { type: 'json' };

export type RemarkKind = keyof typeof sentences extends `remark.${infer Kind}` ? Kind : never;

/** What may cross the border of a reader's or a problem's detail: words and numbers, lists in a row. */
export function plainDetail(detail: unknown): Remark['detail'] {
  if (typeof detail !== 'object' || detail === null) return {};
  const entries = Object.entries(detail).map(([key, value]): [string, unknown] => [key, Array.isArray(value) ? value.join(', ') : value]);
  return Object.fromEntries(entries.filter((entry): entry is [string, string | number] => /^(?:string|number)$/u.test(typeof entry[1])));
}

/** A reader's warning or error as it crosses the border. */
export const toRemark = ({ kind, message, detail }: { kind: string; message: string; detail?: unknown }): Remark => ({
  kind,
  message,
  detail: plainDetail(detail),
});

/** What a report says: every kind has its sentence in the catalogues (`remark.<kind>`); the English one goes along for logs and the terminal. */
export function remark(kind: RemarkKind, detail: Remark['detail'] = {}): Remark {
  const message = sentences[`remark.${kind}`].replace(/\{\{(\w+)\}\}/gu, (_, name: string) => {
    const value = detail[name] ?? '';
    return typeof value === 'number' ? value.toLocaleString('en') : value;
  });
  return { kind, message, detail };
}
