import type { AttributeType } from '#shared/model/case.ts';

const yes = /^(?:yes|y|true|да|иә|ия|\+)$/iu;
const no = /^(?:no|n|false|нет|жоқ|-)$/iu;

/** A cell as the project stores a value of that type (numbers with a point, dates as YYYY-MM-DD, `yes` and `no`); null when it is none. */
export function toAttributeValue(cell: string, type: AttributeType): string | null {
  const value = cell.trim();
  switch (type) {
    case 'number':
      return toNumber(value);
    case 'date':
      return toDate(value);
    case 'yesNo':
      return yes.test(value) || value === '1' ? 'yes' : no.test(value) || value === '0' ? 'no' : null;
    case 'text':
    case 'category':
      return value;
  }
}

/** `1 234,5` and `1234.5` are numbers; `007` and `+7 701 …` are codes. */
function toNumber(value: string): string | null {
  const bare = value.replace(/(?<=\d)[\s\u00A0\u202F](?=\d{3}(?:\D|$))/g, '');
  if (!/^[-−]?(?:0|[1-9]\d*)(?:[.,]\d+)?$/.test(bare)) return null;
  return bare.replace('−', '-').replace(',', '.');
}

/** ISO dates, and day before month as Russian and Kazakh tables write them; a time of day behind is left out. */
function toDate(value: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(value);
  const [year, month, day] =
    iso === null
      ? (/^(\d{1,2})[./](\d{1,2})[./](\d{4})(?:,? \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(value)?.slice(1).toReversed() ?? [])
      : iso.slice(1);
  if (year === undefined || month === undefined || day === undefined) return null;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  return real ? date.toISOString().slice(0, 10) : null;
}
