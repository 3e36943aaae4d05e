/** One caption: times in milliseconds, null where they are missing or broken; its lines as written. */
export type Cue = { startMs: number | null; endMs: number | null; lines: string[] };

/** A note (`NOTE` of WebVTT) and the cue it stands before. */
export type CueNote = { beforeCue: number; text: string };

export type CueSheet = { cues: Cue[]; notes: CueNote[]; broken: number };

const arrow = /^\s*(\S+)\s*-->\s*(\S+)/;

/** Reads WebVTT or SubRip. Blocks whose times are broken keep their text; styles and regions are left out. */
export function parseCues(text: string): CueSheet {
  const sheet: CueSheet = { cues: [], notes: [], broken: 0 };
  const blocks = text.split(/\n[ \t]*\n+/);
  blocks.forEach((block, index) => {
    const lines = block.split('\n').filter((line) => line.trim() !== '');
    const [first] = lines;
    if (first === undefined) return;
    if (index === 0 && /^WEBVTT(?:[ \t]|$)/.test(first)) {
      const times = lines.findIndex((line) => line.includes('-->'));
      if (times > 0) addCue(sheet, lines.slice(times));
    } else if (/^NOTE(?:[ \t]|$)/.test(first)) {
      const note = [first.slice(4).trim(), ...lines.slice(1)].filter((line) => line !== '').join('\n');
      if (note !== '') sheet.notes.push({ beforeCue: sheet.cues.length, text: note });
    } else if (!/^(?:STYLE|REGION)[ \t]*$/.test(first)) {
      addCue(sheet, lines);
    }
  });
  return sheet;
}

function addCue(sheet: CueSheet, lines: readonly string[]): void {
  const first = lines.findIndex((line) => line.includes('-->'));
  if (first === -1) {
    const body = /^\d+$/.test(lines[0] ?? '') ? lines.slice(1) : lines;
    if (body.length === 0) return;
    sheet.broken += 1;
    sheet.cues.push({ startMs: null, endMs: null, lines: [...body] });
    return;
  }
  // Cues without the blank line between them: each begins at its own times, after its number.
  const starts = lines.flatMap((line, index) => (index === first || (index > first && arrow.test(line)) ? [index] : []));
  for (const [order, at] of starts.entries()) {
    const [, from, to] = arrow.exec(lines[at] ?? '') ?? [];
    const startMs = parseTime(from ?? '');
    const endMs = parseTime(to ?? '');
    if (startMs === null || endMs === null) sheet.broken += 1;
    const next = starts[order + 1] ?? lines.length;
    const isNumbered = next < lines.length && next - 1 > at && /^\d+$/.test(lines[next - 1] ?? '');
    const body = lines.slice(at + 1, isNumbered ? next - 1 : next);
    if (body.length > 0) sheet.cues.push({ startMs, endMs, lines: body });
  }
}

/** `01:02:03.004`, `02:03,4` → milliseconds; null when it is no time. */
export function parseTime(text: string): number | null {
  const match = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/.exec(text);
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, '0'));
}
