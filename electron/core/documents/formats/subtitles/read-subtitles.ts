import { decodeText } from '#core/documents/formats/charset/decode-text.ts';
import type { FormatValue, ReadComment, ReadTurn, ReadWarning } from '#core/documents/formats/document-value.ts';
import type { ReadContext } from '#core/documents/formats/read-context.ts';
import { type CueNote, parseCues } from '#core/documents/formats/subtitles/parse-cues.ts';
import { toUtterances, type Utterance } from '#core/documents/formats/subtitles/spoken-lines.ts';
import { TextBuilder } from '#core/documents/formats/text-builder.ts';

/** A pause longer than this starts a new line within a turn. */
const pauseMs = 3_000;

/**
 * WebVTT or SubRip: cues of one speaker in a row become one turn, `Name: words`, with the time of its first cue. Cues without a speaker
 * are a line and a turn each, so that their times stay. Notes become comments.
 */
export function readSubtitles(bytes: Uint8Array, context: ReadContext): FormatValue {
  const { text: source, encoding, warnings: found } = decodeText(bytes, context.encoding);
  const { cues, notes, broken } = parseCues(source);
  const spoken = keepRealNames(cues.map(toUtterances));
  const builder = new TextBuilder(context.limits.textCharacters);
  const turns: ReadTurn[] = [];
  const remarks: ReadComment[] = [];
  let last: Utterance | null = null;
  spoken.forEach((utterances, index) => {
    placeNotes(remarks, notes, index, builder.end);
    for (const utterance of utterances) {
      addUtterance(builder, turns, utterance, last);
      last = utterance;
    }
  });
  placeNotes(remarks, notes, cues.length, builder.end);
  const value = builder.finish();
  const warnings: ReadWarning[] = [...found];
  if (broken > 0) {
    const message = `${broken} caption(s) have no readable time. Their text was taken in without it.`;
    warnings.push({ kind: 'cues_without_time', message, detail: { broken } });
  }
  return { ...value, comments: remarks, encoding, turns, warnings };
}

function addUtterance(builder: TextBuilder, turns: ReadTurn[], utterance: Utterance, last: Utterance | null): void {
  const turn = turns.at(-1);
  const { speaker, text, startMs } = utterance;
  if (turn !== undefined && last !== null && speaker !== null && speaker === turn.speaker) {
    const pause = startMs !== null && last.endMs !== null ? startMs - last.endMs : 0;
    if (pause > pauseMs) builder.startLine();
    else builder.write(' ');
    builder.write(text);
    turn.end = builder.end;
    return;
  }
  builder.startLine();
  const start = builder.here();
  if (speaker !== null) builder.write(`${speaker}: `);
  const contentStart = builder.end;
  builder.write(text);
  turns.push({ start, contentStart, end: builder.end, speaker, timeMs: startMs });
}

function placeNotes(remarks: ReadComment[], notes: readonly CueNote[], index: number, at: number): void {
  for (const { beforeCue, text } of notes) if (beforeCue === index) remarks.push({ start: at, end: at, text, author: null, date: null });
}

/**
 * Names written before a colon count only when most captions have one or the name comes again: one caption with a colon in it is a
 * sentence. Voices that WebVTT names itself always count.
 */
function keepRealNames(spoken: readonly Utterance[][]): Utterance[][] {
  const names = new Map<string, number>();
  let named = 0;
  for (const { speaker } of spoken.flat()) {
    if (speaker === null) continue;
    named += 1;
    names.set(speaker, (names.get(speaker) ?? 0) + 1);
  }
  const most = named * 2 >= spoken.flat().length;
  return spoken.map((utterances) =>
    utterances.map((utterance) => {
      const { speaker } = utterance;
      if (speaker === null || utterance.voiced || most || (names.get(speaker) ?? 0) > 1) return utterance;
      return { ...utterance, speaker: null, text: `${speaker}: ${utterance.text}` };
    }),
  );
}
