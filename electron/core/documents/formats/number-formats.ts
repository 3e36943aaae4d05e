/** The number of a list item as Word shows it under the name of its format; formats of other scripts are shown in digits. */
export function formatNumber(number: number, format: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return toRoman(number);
    case 'lowerRoman':
      return toRoman(number).toLowerCase();
    case 'upperLetter':
      return toLetters(number, latin).toUpperCase();
    case 'lowerLetter':
      return toLetters(number, latin);
    case 'russianUpper':
      return toLetters(number, russian).toUpperCase();
    case 'russianLower':
      return toLetters(number, russian);
    case 'ordinal':
      return `${number}${ordinalEnding(number)}`;
    default:
      return String(number);
  }
}

const latin = 'abcdefghijklmnopqrstuvwxyz';
/** Without ё, й, ъ, ы, ь, as Word counts. */
const russian = 'абвгдежзиклмнопрстуфхцчшщэюя';

/** After the last letter they are doubled: z, aa, bb. */
function toLetters(number: number, letters: string): string {
  if (number < 1) return String(number);
  const letter = letters[(number - 1) % letters.length] ?? '';
  return letter.repeat(Math.min(100, Math.ceil(number / letters.length)));
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

export function toRoman(number: number): string {
  if (number < 1 || number > 32_767) return String(number);
  let rest = number;
  let roman = '';
  for (const [value, sign] of romanSteps) {
    for (; rest >= value; rest -= value) roman += sign;
  }
  return roman;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}
