import type { IncomingTurn } from '#core/documents/add-document.ts';
import { chance, pick } from '#core/project/synthetic/seeded.ts';
import type { Vocabulary } from '#core/project/synthetic/vocabulary.ts';
import type { SeededRandom } from '#shared/statistics/uncertainty/random.ts';

export type SyntheticText = { text: string; turns: IncomingTurn[] };

const textLanguages = ['kk', 'ru', 'en'] as const;
type TextLanguage = (typeof textLanguages)[number];
const marks = ['.', '.', '.', '.', '?', '!', '…'];
const millisecondsPerCharacter = 65;

/** Meaningless talk of about `characters` code units: an interview with speakers and times, mixing languages as real ones do. */
export function writeInterview(random: SeededRandom, vocabulary: Vocabulary, characters: number): SyntheticText {
  const language = pick(random, textLanguages);
  const speakers = [vocabulary.interviewer[language], vocabulary.participant[language]];
  const paragraphs: string[] = [];
  const turns: IncomingTurn[] = [];
  let length = 0;
  while (length < characters) {
    const speaker = speakers[turns.length % 2] ?? '';
    const timeMs = Math.floor((length * millisecondsPerCharacter) / 1000) * 1000;
    const label = `${speaker} [${clock(timeMs)}]: `;
    const words = writeSentences(random, vocabulary, language, turns.length % 2 === 0 ? 1 + random.below(2) : 2 + random.below(9));
    const end = length + label.length + words.length;
    turns.push({ start: length, contentStart: length + label.length, end, speaker, timeMs });
    paragraphs.push(label + words);
    length = end + 1;
  }
  return { text: paragraphs.join('\n'), turns };
}

/** An answer of a survey: one paragraph without speakers. */
export function writeAnswer(random: SeededRandom, vocabulary: Vocabulary, characters: number): SyntheticText {
  const language = pick(random, textLanguages);
  let text = writeSentences(random, vocabulary, language, 1);
  while (text.length < characters) text += ` ${writeSentences(random, vocabulary, language, 1)}`;
  return { text, turns: [] };
}

function writeSentences(random: SeededRandom, vocabulary: Vocabulary, main: TextLanguage, count: number): string {
  const sentences: string[] = [];
  for (let sentence = 0; sentence < count; sentence += 1) {
    const language = chance(random, 15) ? pick(random, textLanguages) : main;
    const length = 4 + random.below(14);
    const words: string[] = [];
    for (let word = 0; word < length; word += 1) words.push(writeWord(random, vocabulary, language));
    const [first = '', ...rest] = words;
    sentences.push(`${[first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ').replace(/,$/u, '')}${pick(random, marks)}`);
    if (chance(random, 4)) sentences.push(pick(random, vocabulary.emoji));
  }
  return sentences.join(' ');
}

function writeWord(random: SeededRandom, vocabulary: Vocabulary, language: TextLanguage): string {
  const draw = random.below(200);
  if (draw === 0) return pick(random, vocabulary.combining);
  if (draw < 8) return pick(random, vocabulary.words[pick(random, textLanguages)]);
  return draw < 20 ? `${pick(random, vocabulary.words[language])},` : pick(random, vocabulary.words[language]);
}

function clock(timeMs: number): string {
  const seconds = Math.floor(timeMs / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}
