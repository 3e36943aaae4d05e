import type { ReadTurn } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';
import { acceptNames } from '#core/documents/turns/accept-names.ts';
import { findLabels, type LabelCandidate } from '#core/documents/turns/label-lines.ts';
import { speakerKey } from '#core/documents/turns/speaker-names.ts';
import { trailingTime } from '#core/documents/turns/time-stamps.ts';

type Line = { start: number; end: number; labels: LabelCandidate[] };

/**
 * Finds who speaks when in a transcript, without changing it: each turn is a range of the text, its label [start, contentStart). Sorted and
 * never overlapping; what stands before the first label belongs to no turn. `patterns` are the study's own labels, as regular expressions
 * with the groups `name` and `time`. Throws ImportError for a pattern that is none.
 */
export function recogniseTurns(text: string, patterns: readonly string[] = []): ReadTurn[] {
  const lines = toLines(text, patterns.map(compile));
  const worded = lines.filter(({ start, end }) => text.slice(start, end).trim() !== '').length;
  const accepts = acceptNames(
    lines.map(({ labels }) => labels),
    worded,
  );
  const timesAlone = lines.filter(({ labels }) => labels.some(isTimeOnly)).length > 1;
  const turns: ReadTurn[] = [];
  const names = new Map<string, string>();
  let waiting: { start: number; timeMs: number } | null = null;
  for (const line of lines) {
    const label = line.labels.find(accepts);
    const time = line.labels.find(isTimeOnly);
    // A time without a name within what somebody says: the same person goes on.
    const speaking = turns.at(-1)?.speaker ?? null;
    if (label !== undefined && label.name !== null) {
      const key = speakerKey(label.name);
      const speaker = names.get(key) ?? label.name;
      names.set(key, speaker);
      const start = waiting?.start ?? line.start + label.start;
      const contentStart = label.alone && line.end < text.length ? line.end + 1 : line.start + label.end;
      turns.push({ start, contentStart, end: line.end, speaker, timeMs: label.timeMs ?? waiting?.timeMs ?? null });
      waiting = null;
    } else if (time !== undefined && timesAlone) {
      if (time.alone) waiting = { start: line.start + time.start, timeMs: time.timeMs ?? 0 };
      else {
        turns.push({
          start: line.start + time.start,
          contentStart: line.start + time.end,
          end: line.end,
          speaker: speaking,
          timeMs: time.timeMs,
        });
        waiting = null;
      }
    } else if (waiting !== null && text.slice(line.start, line.end).trim() !== '') {
      turns.push({ start: waiting.start, contentStart: line.start, end: line.end, speaker: speaking, timeMs: waiting.timeMs });
      waiting = null;
    }
  }
  return close(text, lines, turns);
}

function compile(pattern: string): RegExp {
  try {
    return new RegExp(`^(?:${pattern})`, 'u');
  } catch (cause) {
    const message = `The speaker pattern “${pattern}” is not a valid regular expression. Correct it and import again.`;
    throw new ImportError('unsupported', message, { pattern, cause: String(cause) });
  }
}

function toLines(text: string, patterns: readonly RegExp[]): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end, labels: findLabels(text.slice(start, end), patterns) });
    start = end + 1;
  }
  return lines;
}

function isTimeOnly({ kind, name }: LabelCandidate): boolean {
  return kind === 'timeLine' && name === null;
}

/** Gives every turn its end, and times that stand at the end of the turn before. */
function close(text: string, lines: readonly Line[], turns: readonly ReadTurn[]): ReadTurn[] {
  const speakers = new Set(turns.map(({ speaker }) => speaker));
  const [only] = speakers;
  // Where one person alone is labelled (a moderator in a think-aloud), the lines without a label are somebody else's.
  if (speakers.size === 1 && only != null) return withUnlabelled(text, lines, turns);
  return withEndTimes(
    text,
    turns.map((turn, index) => ({ ...turn, end: trimEnd(text, turn.contentStart, turns[index + 1]?.start ?? text.length) })),
  );
}

function withUnlabelled(text: string, lines: readonly Line[], turns: readonly ReadTurn[]): ReadTurn[] {
  const filled: ReadTurn[] = [];
  const byLine = new Map(turns.map((turn) => [lineOf(lines, turn.start), turn]));
  let rest: ReadTurn | null = null;
  lines.forEach((line, index) => {
    const turn = byLine.get(index);
    const words = text.slice(line.start, line.end);
    if (turn !== undefined) {
      filled.push({ ...turn, end: trimEnd(text, turn.contentStart, Math.max(turn.end, turn.contentStart)) });
      rest = null;
    } else if (words.trim() !== '') {
      const start = line.start + (words.length - words.trimStart().length);
      if (start < (filled.at(-1)?.end ?? 0)) return;
      rest ??= { start, contentStart: start, end: start, speaker: null, timeMs: null };
      rest.end = trimEnd(text, start, line.end);
      if (filled.at(-1) !== rest) filled.push(rest);
    }
  });
  return filled;
}

function lineOf(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `… #00:01:02-3#` at the end of a turn says when it ended: the next one begins then, if it has no time of its own. */
function withEndTimes(text: string, turns: readonly ReadTurn[]): ReadTurn[] {
  let ended: number | null = null;
  return turns.map((turn) => {
    const timed = { ...turn, timeMs: turn.timeMs ?? ended };
    const last = trailingTime(text.slice(Math.max(turn.contentStart, turn.end - 40), turn.end));
    ended = last?.wrapped === true ? last.timeMs : null;
    return timed;
  });
}

function trimEnd(text: string, from: number, end: number): number {
  let at = end;
  while (at > from && /\s/.test(text[at - 1] ?? '')) at--;
  return Math.max(from, at);
}
