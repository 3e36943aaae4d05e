import { bareName, canBeName, isRole, isShouted, isStageNote } from '#core/documents/turns/speaker-names.ts';
import { leadingTime, trailingTime } from '#core/documents/turns/time-stamps.ts';

/** How a label is set off from what is said; the weaker the sign, the more evidence a name needs. */
export type LabelKind = 'pattern' | 'colon' | 'bracket' | 'timeLine' | WeakKind;

/** Signs that much else has too: believed only where they head a good part of the lines. */
export const weakKinds = ['period', 'tab', 'line', 'dash', 'capitals'] as const;
export type WeakKind = (typeof weakKinds)[number];

/**
 * What may be a label at the beginning of a line. `start` and `end` are its place within the line, `end` after the white space that follows;
 * `name` is null where only a time stands. `alone` when nothing is said on the line itself.
 */
export type LabelCandidate = {
  kind: LabelKind;
  name: string | null;
  timeMs: number | null;
  start: number;
  end: number;
  alone: boolean;
  wrappedTime: boolean;
};

/** A label is looked for in so many characters. */
const reach = 160;

/** Paragraphs of some transcripts are numbered: the number belongs to the label, what follows is read as if it stood alone. */
const itemNumber = /^\d{1,5}[.)][ \t]+(?=[\p{L}[])/u;

/** Every reading of a line as `label, words`, the strongest first. */
export function findLabels(line: string, patterns: readonly RegExp[]): LabelCandidate[] {
  const start = line.length - line.trimStart().length;
  const nameStart = start + (itemNumber.exec(line.slice(start))?.[0].length ?? 0);
  const head = line.slice(nameStart, nameStart + reach);
  if (head === '') return [];
  const whole = line.length - nameStart <= reach;
  const found: LabelCandidate[] = [];
  const time = leadingTime(head);
  const afterTime = time === null ? 0 : skipSpace(head, time.length);
  const add = (kind: LabelKind, name: string | null, labelEnd: number, timeMs: number | null) => {
    const end = skipSpace(head, labelEnd);
    found.push({
      kind,
      name: name === null ? null : bareName(name),
      timeMs: timeMs ?? time?.timeMs ?? null,
      start,
      end: nameStart + end,
      alone: whole && end >= head.trimEnd().length,
      wrappedTime: time?.wrapped ?? false,
    });
  };

  for (const pattern of patterns) {
    const match = pattern.exec(head);
    if (match?.index !== 0 || match[0] === '') continue;
    const stamp = match.groups?.time === undefined ? null : leadingTime(match.groups.time);
    const name = match.groups?.name ?? match[0];
    add('pattern', name.replace(/[\s:.]+$/, ''), match[0].length, stamp?.timeMs ?? null);
  }
  const rest = head.slice(afterTime);
  addColon(rest, afterTime, head, add);
  addBracket(rest, afterTime, head, add);
  if (whole) addTimeLine(head.trimEnd(), add);
  if (time !== null && (time.wrapped || afterTime >= head.trimEnd().length)) add('timeLine', null, afterTime, null);
  const period = /^(\p{Lu}[^.:\n\t]{1,40})\.[ \t]/u.exec(rest);
  if (period?.[1] !== undefined && canBeName(period[1])) add('period', period[1], afterTime + period[0].length, null);
  const tab = /^([^\t\n:]{1,50})\t/u.exec(rest);
  if (tab?.[1] !== undefined && canBeName(bareName(tab[1].trim()))) add('tab', tab[1].trim(), afterTime + tab[0].length, null);
  if (whole) addLine(rest.trimEnd(), afterTime, add);
  addUnmarked(rest, afterTime, add);
  return found;
}

type Add = (kind: LabelKind, name: string | null, labelEnd: number, timeMs: number | null) => void;

/** `Name:`, `Name [00:01:02]:`, `Name (remark):`, `Name: [00:01:02]`. */
function addColon(rest: string, offset: number, head: string, add: Add): void {
  if (!rest.includes(':') && !rest.includes('：')) return;
  const match =
    /^((?:[^:\n\t([<]|\([^()\n\d][^()\n]{0,40}\)){1,90}?)[ \t]*([([<#]\s*[\d:.,-]{4,14}\s*[)\]>#])?[ \t]*[:：]\*{0,2}(?=[\s\p{L}\p{P}\p{S}]|$)(?!\/\/)/u.exec(
      rest,
    );
  const raw = match?.[1];
  if (match === null || raw === undefined) return;
  const trailing = trailingTime(raw);
  const name = (trailing === null ? raw : raw.slice(0, raw.length - trailing.length)).trim();
  if (!canBeName(bareName(name))) return;
  let end = offset + match[0].length;
  let timeMs = (match[2] === undefined ? null : leadingTime(match[2])?.timeMs) ?? trailing?.timeMs ?? null;
  const said = skipSpace(head, end);
  const after = leadingTime(head.slice(said));
  if (timeMs === null && after?.wrapped === true) {
    timeMs = after.timeMs;
    end = said + after.length;
  }
  add('colon', name, end, timeMs);
}

/** `[Name] words`, `[Name] 00:01:02`. */
function addBracket(rest: string, offset: number, head: string, add: Add): void {
  const match = /^\[([^\][\n]{1,50})\][ \t]*:?/.exec(rest);
  const name = match?.[1]?.trim();
  if (match === null || name === undefined || isStageNote(name) || !canBeName(bareName(name))) return;
  const end = offset + match[0].length;
  const said = skipSpace(head, end);
  const after = leadingTime(head.slice(said));
  if (after === null) add('bracket', name, end, null);
  else add('timeLine', name, said + after.length, after.timeMs);
}

/** `Name  0:03` on a line of its own, as recording services write. */
function addTimeLine(head: string, add: Add): void {
  const trailing = trailingTime(head);
  if (trailing === null) return;
  const name = head.slice(0, head.length - trailing.length).replace(/[\s|,–—-]+$/, '');
  if (canBeName(bareName(name))) add('timeLine', name, head.length, trailing.timeMs);
}

/** A role, or a name in capitals, on a line of its own above what is said. */
function addLine(rest: string, offset: number, add: Add): void {
  const name = rest.replace(/[.:]$/, '');
  if (canBeName(bareName(name)) && (isRole(bareName(name)) || isShouted(bareName(name)))) add('line', name, offset + rest.length, null);
}

/** `Name – words`, `NAME words`. */
function addUnmarked(rest: string, offset: number, add: Add): void {
  const dash = /^([^\t\n:–—]{1,50}?)[ \t]+[-–—][ \t]+(?=\S)/u.exec(rest);
  if (dash?.[1] !== undefined && canBeName(bareName(dash[1]))) add('dash', dash[1], offset + dash[0].length, null);
  const capitals = /^((?:\p{Lu}[\p{Lu}\p{N}]+[ \t]+){1,3})(?=\S)/u.exec(rest);
  const name = capitals?.[1]?.trim();
  if (name !== undefined && canBeName(name)) add('capitals', name, offset + (capitals?.[0].length ?? 0), null);
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at++;
  return at;
}
