import { toAttributeValue } from '#core/documents/formats/tables/attribute-values.ts';
import type { AttributeType } from '#shared/model/case.ts';

/** What a column of a survey becomes: the name of the case, a document a row, an attribute of the case, or nothing. */
export type ColumnRole = 'case' | 'openAnswer' | 'attribute' | 'ignore';

/** `type` and `categories` for attributes only. */
export type ColumnSuggestion = { column: number; name: string; role: ColumnRole; type: AttributeType | null; categories: string[] };

type Column = { column: number; name: string; values: string[]; distinct: Set<string>; words: number };

const caseNames =
  /^(?:id|#|№|n|no|num|number|respondent|case|participant|code|name|token|респондент|участник|информант|код|номер|имя|фио|ф\.\s?и\.\s?о\.?|қатысушы|респондент|нөмірі?|коды|аты|аты-жөні)(?:[\s_-]*(?:id|no|number|code|name|№|#|респондента|участника))?(?:\s*\([^()]*\))?$/iu;
/** When a form was sent: never who sent it, though no two rows have the same. */
const sentNames =
  /timestamp|submitted|date stamp|отметка времени|время (?:создания|заполнения)|дата (?:создания|заполнения)|уақыт белгісі/iu;
const mostCategories = 25;
const sampleRows = 2_000;

/** Proposes what each column is, for a person to correct: exactly one case column where any column can be, open answers by their length. */
export function suggestMapping(header: readonly string[], rows: readonly (readonly string[])[]): ColumnSuggestion[] {
  const sample = rows.slice(0, sampleRows);
  const columns = header.map((name, column) => describe(name, column, sample));
  const identity = findCaseColumn(columns, sample.length);
  return columns.map((each) => {
    const { column, name } = each;
    if (each.values.length === 0) return { column, name, role: 'ignore', type: null, categories: [] };
    if (each === identity) return { column, name, role: 'case', type: null, categories: [] };
    const type = typeOf(each);
    if ((type === 'text' || type === 'category') && isOpen(each)) return { column, name, role: 'openAnswer', type: null, categories: [] };
    const categories = type === 'category' ? [...each.distinct].sort(new Intl.Collator(['kk', 'ru', 'en']).compare) : [];
    return { column, name, role: 'attribute', type, categories };
  });
}

function describe(name: string, column: number, rows: readonly (readonly string[])[]): Column {
  const values = rows.map((row) => row[column]?.trim() ?? '').filter((value) => value !== '');
  const words = values.reduce((sum, value) => sum + value.split(/\s+/).length, 0) / Math.max(1, values.length);
  return { column, name, values, distinct: new Set(values), words };
}

function findCaseColumn(columns: readonly Column[], rows: number): Column | undefined {
  const unique = columns.filter(({ values, distinct, words }) => rows > 0 && values.length === rows && distinct.size === rows && words < 5);
  const first = columns.find((column) => !isMoment(column));
  return unique.find(({ name }) => caseNames.test(name.trim())) ?? (first !== undefined && unique.includes(first) ? first : undefined);
}

const isMoment = (column: Column): boolean => sentNames.test(column.name) || typeOf(column) === 'date';

function typeOf({ values, distinct }: Column): AttributeType {
  const all = (type: AttributeType) => [...distinct].every((value) => toAttributeValue(value, type) !== null);
  const isFlags = distinct.size <= 2 && [...distinct].every((value) => value === '0' || value === '1');
  if (all('yesNo') && (!isFlags || distinct.size === 2)) return 'yesNo';
  if (all('number')) return 'number';
  if (all('date')) return 'date';
  const short = [...distinct].every((value) => value.length <= 60);
  return short && distinct.size <= mostCategories && (distinct.size * 2 <= values.length || distinct.size <= 3) ? 'category' : 'text';
}

/** Answers in the person's own words: several words, hardly ever the same twice. */
function isOpen({ name, values, distinct, words }: Column): boolean {
  const own = distinct.size >= values.length * 0.5;
  const asked = /[?？]\s*$|почему|опишите|расскажите|каким образом|what|why|how|describe|неге|неліктен|қалай|сипатта/iu.test(name);
  return own && (words >= 6 || (asked && words >= 3) || values.some((value) => value.length > 200));
}
