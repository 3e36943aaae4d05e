/** The units a selection grows through: word, sentence, paragraph, turn. Pure; offsets are UTF-16, ends exclusive. */
import type { TextUnit } from '#renderer/text/transcript-types.ts';
import type { Turn } from '#shared/model/document.ts';
import { paragraphRangeAt } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';
import { sentenceRangeAt, snapToParagraphs, snapToSentences, snapToWords, wordRangeAt } from '#shared/text/words.ts';

type SpokenTurn = Pick<Turn, 'start' | 'contentStart' | 'end'>;

/** The unit an offset stands in. Undefined where there is none: between words, in an empty paragraph, outside every turn. */
export function unitAt(text: string, turns: readonly SpokenTurn[], offset: number, unit: TextUnit): TextRange | undefined {
  switch (unit) {
    case 'word':
      return wordRangeAt(text, offset);
    case 'sentence':
      return spokenSentenceAt(text, turns, offset);
    case 'paragraph':
      return filled(trim(text, paragraphRangeAt(text, offset)));
    case 'turn': {
      const turn = turns.find(({ start, end }) => start <= offset && offset <= end);
      return turn && filled(trim(text, { start: turn.contentStart, end: turn.end }));
    }
  }
}

/** The sentence at an offset without the name of who says it: a label is nobody's words. In a label: the first sentence after it. */
export function spokenSentenceAt(text: string, turns: readonly SpokenTurn[], offset: number): TextRange | undefined {
  const turn = turns.find(({ start, end }) => start <= offset && offset <= end);
  if (turn === undefined) return sentenceRangeAt(text, offset);
  const sentence = sentenceRangeAt(text, Math.max(offset, turn.contentStart));
  return sentence && filled(trim(text, { start: Math.max(sentence.start, turn.contentStart), end: sentence.end }));
}

/** The smallest unit that takes in the range and is larger than it: from words up to the turn. The range itself at the top. */
export function nextLargerUnit(text: string, turns: readonly SpokenTurn[], range: TextRange): TextRange {
  const turn = turns.find(({ start, end }) => start <= range.start && range.end <= end);
  const sizes = [
    range.end > range.start ? snapToWords(text, range) : wordRangeAt(text, range.start),
    withoutLabel(turn, snapToSentences(text, range)),
    trim(text, snapToParagraphs(text, range)),
    turn && trim(text, { start: turn.contentStart, end: turn.end }),
  ];
  const larger = sizes.find((unit) => unit && unit.start <= range.start && range.end <= unit.end && length(unit) > length(range));
  return larger ?? range;
}

/** Where the next or previous turn begins; where no turns are known, the next or previous paragraph with text. */
export function turnBeside(text: string, turns: readonly SpokenTurn[], offset: number, step: 'next' | 'previous'): number | undefined {
  if (turns.length > 0) {
    if (step === 'next') return turns.find((turn) => turn.contentStart > offset)?.contentStart;
    return turns.findLast((turn) => turn.end <= offset && turn.contentStart < offset)?.contentStart;
  }
  return step === 'next' ? nextParagraph(text, offset) : previousParagraph(text, offset);
}

function nextParagraph(text: string, offset: number): number | undefined {
  for (let at = text.indexOf('\n', offset); at >= 0; at = text.indexOf('\n', at + 1)) {
    if (at + 1 < text.length && text.charAt(at + 1) !== '\n') return at + 1;
  }
  return undefined;
}

function previousParagraph(text: string, offset: number): number | undefined {
  for (let end = paragraphRangeAt(text, offset).start - 1; end >= 0; ) {
    const { start } = paragraphRangeAt(text, end);
    if (start < end) return start;
    end = start - 1;
  }
  return undefined;
}

/** For a range in what is said: its sentences without the label before them. */
const withoutLabel = (turn: SpokenTurn | undefined, { start, end }: TextRange): TextRange =>
  turn && start < turn.contentStart && turn.contentStart < end ? { start: turn.contentStart, end } : { start, end };

const length = ({ start, end }: TextRange) => end - start;
const filled = (range: TextRange) => (range.end > range.start ? range : undefined);

function trim(text: string, { start, end }: TextRange): TextRange {
  const piece = text.slice(start, end);
  const from = start + (piece.length - piece.trimStart().length);
  return { start: from, end: Math.max(from, end - (piece.length - piece.trimEnd().length)) };
}
