import type { Cue } from '#core/documents/formats/subtitles/parse-cues.ts';

/** What one voice says in a cue; `voiced` when the format itself names the speaker. */
export type Utterance = { speaker: string | null; voiced: boolean; text: string; startMs: number | null; endMs: number | null };

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00A0',
  quot: '"',
  apos: "'",
  lrm: '\u200E',
  rlm: '\u200F',
};

/** A name in front of what is said: Zoom writes `Айгүл Қ.: …`. Sentences with a colon are longer, or end before it. */
const nameBefore = /^\s*(?:>>\s*)?([\p{Lu}\p{Lt}\p{Lo}\d][^:<>!?…\n]{0,59}?)\s*:(?=\s)\s*/u;

/** Splits a cue into voices: `<v Name>` of WebVTT, else a name with a colon. Tags go, entities become characters. */
export function toUtterances(cue: Cue): Utterance[] {
  const body = cue.lines.join('\n');
  const { startMs, endMs } = cue;
  const voices = [...body.matchAll(/<v(?:\.[^\s<>]*)?[ \t]+([^<>]*)>/g)];
  if (voices.length > 0) {
    const before = body.slice(0, voices[0]?.index ?? 0);
    const said = voices.map((voice, index) => ({
      speaker: plain(voice[1] ?? '') || null,
      voiced: true,
      text: plain(body.slice(voice.index + voice[0].length, voices[index + 1]?.index ?? body.length)),
    }));
    return [{ speaker: null, voiced: false, text: plain(before) }, ...said]
      .filter(({ text }) => text !== '')
      .map((voice) => ({ ...voice, startMs, endMs }));
  }
  const text = plain(body);
  return text === '' ? [] : [{ ...splitName(text), voiced: false, startMs, endMs }];
}

/** `Name: words` → both; otherwise no speaker. */
function splitName(text: string): { speaker: string | null; text: string } {
  const match = nameBefore.exec(text);
  const name = match?.[1]?.trim();
  if (match === null || name === undefined || name.split(/\s+/).length > 5) return { speaker: null, text };
  return { speaker: name, text: text.slice(match[0].length) };
}

/** Cue text without tags, on one line, entities decoded. */
function plain(text: string): string {
  return (
    text
      .replace(/<\/?(?:[a-z]|ruby|rt|lang|font)(?:[.\s][^<>]*)?>|<\d[\d:.]*>/gi, '')
      .replace(/\{\\an?\d+\}/g, '')
      .replace(/&(amp|lt|gt|nbsp|quot|apos|lrm|rlm|#\d{1,7}|#x[\da-f]{1,6});/gi, (whole, name: string) => decodeEntity(name) ?? whole)
      // Two people in one caption stand on lines of their own, each after a dash.
      .replace(/[ \t]*\n(?![ \t]*[-–—][ \t])[ \t]*/g, ' ')
      .replace(/^[ \t]+|[ \t]+$/g, '')
  );
}

function decodeEntity(name: string): string | null {
  if (!name.startsWith('#')) return entities[name.toLowerCase()] ?? null;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
}
