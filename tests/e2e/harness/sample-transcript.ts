/** Invented interviews for the transcript view's tests: nobody said any of this. */
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { DocumentText } from '#shared/model/document.ts';
import { CodeId, CoderId, CodingId } from '#shared/model/ids.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

const questions = [
  'Кто вам помог в первые дни?',
  'Қалаға алғаш келген күніңізді еске түсіріңізші.',
  'What was the first thing you learned about the neighbourhood?',
  'А как вы нашли эту квартиру?',
];
const answers = [
  'Апам жаныма алды, потом мы вместе искали комнату недалеко от рынка, и это заняло почти три недели.',
  'Сначала было трудно: я никого не знала, кроме соседки с третьего этажа, она и подсказала, куда идти с документами.',
  'I went to the community centre every Thursday — they had tea, a small library, and somebody who always knew somebody else 🙂.',
  'Көршілер өте жақсы адамдар болды, балаларды мектепке орналастыруға көмектесті.',
  'Работу нашёл через знакомого: он сказал, что на складе нужны люди, и я пошёл на следующий же день.',
  'Now I am the one they call; последние два года я сама встречаю людей на вокзале и объясняю, с чего начать.',
  'Тіл үйрену оңай болған жоқ, бірақ курстардан кейін дүкенде де, емханада да өзім сөйлесе бастадым.',
  'Скажу честно, по-настоящему «своим» я почувствовал себя только тогда, когда нас позвали на свадьбу.',
];

export const codeBook = [
  ['Bonding ties', '#0072b2'],
  ['Housing', '#b5651d'],
  ['First days', '#1b7f5c'],
  ['Language', '#8e4ec6'],
  ['Work', '#c2410c'],
  ['Belonging', '#be185d'],
] as const;

/** A small generator of numbers, equal for equal seeds. */
export function createDice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** An interview of about so many words: two speakers, headings, labels in the text or beside it. */
export function inventInterview(words: number, labelled: boolean, seed = 7): DocumentText {
  const dice = createDice(seed);
  const lines: string[] = ['Interview 03 · Almaty'];
  const turns: unknown[] = [];
  const marks: unknown[] = [{ start: 0, end: 21, kind: 'heading1' }];
  let at = 22;
  let count = 3;
  for (let turn = 0; count < words; turn += 1) {
    const asks = turn % 2 === 0;
    const said = asks ? [questions[dice(questions.length)]] : Array.from({ length: 1 + dice(5) }, () => answers[dice(answers.length)]);
    const label = labelled ? (asks ? 'Interviewer: ' : 'Respondent: ') : '';
    const line = label + said.join(' ');
    turns.push({
      id: turn + 1,
      documentId: 1,
      start: at,
      contentStart: at + label.length,
      end: at + line.length,
      speakerId: asks ? 1 : 2,
      timeMs: turn % 3 === 0 ? turn * 17_000 : null,
    });
    if (dice(6) === 0) marks.push({ start: at + label.length, end: at + label.length + 8, kind: dice(2) === 0 ? 'italic' : 'bold' });
    lines.push(line);
    at += line.length + 1;
    count += line.split(' ').length;
  }
  return DocumentText.parse({
    documentId: 1,
    text: lines.join('\n'),
    marks,
    speakers: [
      { id: 1, documentId: 1, name: 'Interviewer' },
      { id: 2, documentId: 1, name: 'Respondent' },
    ],
    turns,
  });
}

/** Codings of whole words, spread over the text; a third of them by the other coder. */
export function inventCodings(text: string, count: number, codes = codeBook.length, seed = 11): PaintedCoding[] {
  const dice = createDice(seed);
  const paragraphs = new ParagraphIndex(text);
  return Array.from({ length: count }, (_, place) => {
    const line = paragraphs.range(paragraphs.at(dice(text.length)));
    const from = line.start + dice(Math.max(1, line.end - line.start - 12));
    const start = Math.min(line.end - 1, Math.max(line.start, text.lastIndexOf(' ', from) + 1));
    const until = text.indexOf(' ', Math.min(text.length - 1, start + 12 + dice(150)));
    const end = until < 0 ? text.length : Math.max(start + 1, until);
    const code = dice(codes);
    const [codeName, colour] = codeBook[code % codeBook.length] ?? codeBook[0];
    const mine = dice(3) > 0;
    return paint(place + 1, start, end, { code, codeName, colour, mine });
  });
}

export function paint(
  id: number,
  start: number,
  end: number,
  about: { code: number; codeName: string; colour: string; mine: boolean },
): PaintedCoding {
  return {
    id: CodingId.parse(id),
    start,
    end,
    codeId: CodeId.parse(about.code + 1),
    coderId: CoderId.parse(about.mine ? 1 : 2),
    colour: about.colour,
    codeName: about.codeName,
    coderName: about.mine ? 'First coder' : 'Second coder',
    mine: about.mine,
  };
}
