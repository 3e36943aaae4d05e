import type { Language } from '#shared/model/language.ts';

/**
 * Numbers and dates as each language writes them. Chromium ships no Kazakh number or date data (it would answer `12,345.6` and
 * `2026 M11 23`), so Kazakh borrows the Russian figures, which are the same, and brings its own months.
 */
const numberLocale: Readonly<Record<Language, string>> = { en: 'en-GB', ru: 'ru-RU', kk: 'ru-RU' };

const kazakhMonths = ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'];

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(numberLocale[language], options);
  numberFormats.set(key, made);
  return made;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** To make one takes longer than a frame may wait for it. */
function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  dateFormats.set(key, made);
  return made;
}

const minus = (text: string) => text.replace('-', '−');

/** `12,345` · `12 345`; at most three decimals unless `decimals` says how many. */
export function formatNumber(language: Language, value: number, decimals?: number): string {
  const digits = decimals === undefined ? {} : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  // What rounds to nought has no sign: −0.003 is 0.00.
  return minus(numberFormat(language, { ...digits, signDisplay: 'negative' }).format(value));
}

const mostDecimals = 4;

/**
 * A share of 1 as per cent: 0.714 → `71%`, `71 %`. With decimals, nearly all and hardly any are never written as all and none: 0.99973 is
 * `99.97%`, and what four decimals cannot tell from all is `> 99.9999%`.
 */
export function formatPercent(language: Language, share: number, decimals = 0): string {
  const write = (value: number, places: number): string =>
    minus(numberFormat(language, { style: 'percent', minimumFractionDigits: places, maximumFractionDigits: places }).format(value));
  if (decimals === 0 || share <= 0 || share >= 1) return write(share, decimals);
  const reaches = (places: number): 0 | 1 | undefined => {
    const steps = 10 ** (places + 2);
    const rounded = Math.round(share * steps);
    return rounded === 0 ? 0 : rounded === steps ? 1 : undefined;
  };
  for (let places = decimals; places <= mostDecimals; places += 1) if (reaches(places) === undefined) return write(share, places);
  const step = 10 ** -(mostDecimals + 2);
  return reaches(mostDecimals) === 1 ? `> ${write(1 - step, mostDecimals)}` : `< ${write(step, mostDecimals)}`;
}

/** A coefficient with its interval, `0.71 [0.63, 0.78]`; where the comma is the decimal sign, a semicolon parts the bounds. */
export function formatInterval(language: Language, value: number, interval: readonly [number, number] | null, decimals = 2): string {
  const figure = (number: number) => formatNumber(language, number, decimals);
  if (!interval) return figure(value);
  const between = language === 'en' ? ', ' : '; ';
  return `${figure(value)} [${figure(interval[0])}${between}${figure(interval[1])}]`;
}

/** `23 Nov 2026` · `23 нояб. 2026 г.` · `2026 ж. 23 қар.`, in the machine's time zone unless one is given. */
export function formatDate(language: Language, instant: string | Date, timeZone?: string): string {
  const date = new Date(instant);
  const zone = timeZone === undefined ? {} : { timeZone };
  if (language !== 'kk') return dateFormat(numberLocale[language], { dateStyle: 'medium', ...zone }).format(date);
  const parts = dateFormat('en-GB', { year: 'numeric', month: 'numeric', day: 'numeric', ...zone }).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return `${part('year')} ж. ${part('day')} ${kazakhMonths[part('month') - 1]}`;
}

/** `10:42`, 24 hours in all three languages. */
export function formatTime(language: Language, instant: string | Date, timeZone?: string): string {
  const zone = timeZone === undefined ? {} : { timeZone };
  return dateFormat(numberLocale[language], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone }).format(new Date(instant));
}

/** `23 Nov 2026, 10:42`. */
export function formatDateTime(language: Language, instant: string | Date, timeZone?: string): string {
  return `${formatDate(language, instant, timeZone)}, ${formatTime(language, instant, timeZone)}`;
}

/** A place in a recording, `00:04:10`. */
export function formatRecordingTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** `1.4 MB`; 1 MB = 1,000,000 bytes. */
export function formatBytes(language: Language, bytes: number): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const options = { style: 'unit', unit: units[step] ?? 'kilobyte', unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return numberFormat(language, options).format(bytes / 1000 ** (step + 1));
}

const collators = new Map<Language, Intl.Collator>();

/** Sorts names as the language does (Ә after А, Қ after К), digits by value, without regard to case. */
export function getCollator(language: Language): Intl.Collator {
  const known = collators.get(language);
  if (known) return known;
  const made = new Intl.Collator(language === 'kk' ? 'kk' : numberLocale[language], { numeric: true, sensitivity: 'base' });
  collators.set(language, made);
  return made;
}
