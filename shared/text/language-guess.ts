/** Guesses the language of a text from its letters and commonest words, line by line, so that a mixed interview shows as mixed. */
import type { TextLanguage } from '#shared/model/language.ts';

const kazakhLetters = /[әғқңөұүһі]/gu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const latin = /\p{Script=Latin}/gu;
const letters = /\p{L}/gu;

const words = (list: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${list.trim().split(/\s+/u).join('|')})(?![\\p{L}])`, 'giu');
const english = words(
  'the and of to a in is was i it that you we they he she for on with my not have had are be this but so what there do',
);
const russian = words(
  'и в не на я что он она они мы вы с как это а по но из за был была было у же то так там если или нет когда где уже ещё еще',
);
const kazakh = words(
  'мен сен ол бар жоқ еді деп да де ал осы сол бұл екен емес керек болды болып бол бала кейін дейін ғой иә қой онда сонда',
);

/** In Kazakh about one letter in nine is one that Russian lacks; loan words and names thin them out. */
const kazakhShare = 0.04;
/** A language counts beside the main one from this share of the letters. */
const mixedFrom = 0.15;
const fewestLetters = 12;

interface Letters {
  en: number;
  ru: number;
  kk: number;
  other: number;
}

export function guessLanguage(text: string): TextLanguage {
  const found: Letters = { en: 0, ru: 0, kk: 0, other: 0 };
  for (const line of text.split('\n')) for (const part of partsOf(line)) addPart(part.toLowerCase(), found);
  const all = found.en + found.ru + found.kk + found.other;
  if (all < fewestLetters || found.other > all / 2) return 'other';
  const ranked = (['en', 'ru', 'kk'] as const).toSorted((a, b) => found[b] - found[a]);
  const [first, second] = ranked;
  if (first === undefined || second === undefined) return 'other';
  return found[second] >= mixedFrom * all ? 'mixed' : first;
}

/** Sentences, roughly: in a mixed interview the language changes between them. */
function partsOf(line: string): string[] {
  return line.match(/[^.!?…]+[.!?…]*/gu) ?? [];
}

function addPart(part: string, found: Letters): void {
  const inCyrillic = count(part, cyrillic);
  const inLatin = count(part, latin);
  found.other += count(part, letters) - inCyrillic - inLatin;
  if (inCyrillic > 0) found[isKazakh(part, inCyrillic) ? 'kk' : 'ru'] += inCyrillic;
  if (inLatin > 0) found[count(part, english) > 0 || inLatin < fewestLetters || inCyrillic > inLatin ? 'en' : 'other'] += inLatin;
}

function isKazakh(part: string, inCyrillic: number): boolean {
  const share = count(part, kazakhLetters) / inCyrillic;
  if (share >= kazakhShare) return true;
  return count(part, kazakh) > count(part, russian);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
