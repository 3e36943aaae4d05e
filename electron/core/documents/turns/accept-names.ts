import { type LabelCandidate, type LabelKind, weakKinds } from '#core/documents/turns/label-lines.ts';
import { isInitial, isRole, isShouted, speakerKey } from '#core/documents/turns/speaker-names.ts';

/** For each name found before something: how often, and before what. */
type Tally = Map<string, { count: number; name: string }>;

/** Of all lines with words, this part must carry labels before names nobody knows are believed. */
const shareOfColons = 0.12;
const shareOfWeakSigns = 0.4;
/** Under a name that has a line for itself at least one line is said, and often several. */
const shareOfNameLines = 0.2;
const shareOfDialogue = 0.5;

/** A glossary has a new word on every line; people take turns. */
const mostDifferent = 0.75;

/**
 * Decides which labels are speakers: roles of an interview always; names and letters that come again; and in a text that is a dialogue
 * throughout, names that come once. A heading such as `Note:` in prose is none. Answers whether a candidate counts.
 */
export function acceptNames(lines: readonly (readonly LabelCandidate[])[], wordedLines: number): (candidate: LabelCandidate) => boolean {
  const colons = tally(lines, ['colon']);
  const brackets = tally(lines, ['bracket']);
  const timeLines = tally(lines, ['timeLine']);

  const strong = recurring(colons, wordedLines, shareOfColons);
  const colonLines = sum(colons, strong);
  if (colonLines >= wordedLines * shareOfDialogue && strong.size >= 2) for (const key of colons.keys()) strong.add(key);
  const bracketed = recurring(brackets, wordedLines, shareOfColons);
  const timed = new Set(
    [...timeLines].filter(([, { count, name }]) => count > 1 || timeLines.size > 1 || isRole(name)).map(([key]) => key),
  );
  const accepted: Partial<Record<LabelKind, ReadonlySet<string>>> = { colon: strong, bracket: bracketed, timeLine: timed };
  if (strong.size + bracketed.size + timed.size === 0) {
    for (const kind of weakKinds) {
      const names = recurring(tally(lines, [kind]), wordedLines, kind === 'line' ? shareOfNameLines : shareOfWeakSigns, true);
      if (names.size === 0) continue;
      accepted[kind] = names;
      break;
    }
  }
  return ({ kind, name }) => kind === 'pattern' || (name !== null && accepted[kind]?.has(speakerKey(name)) === true);
}

function tally(lines: readonly (readonly LabelCandidate[])[], kinds: readonly LabelKind[]): Tally {
  const names: Tally = new Map();
  for (const line of lines) {
    const found = line.find(({ kind, name }) => kinds.includes(kind) && name !== null);
    if (found?.name == null) continue;
    const key = speakerKey(found.name);
    const entry = names.get(key);
    if (entry === undefined) names.set(key, { count: 1, name: found.name });
    else entry.count++;
  }
  return names;
}

/** Roles, and the names that come again when together they head enough of the lines. */
function recurring(names: Tally, wordedLines: number, share: number, weak = false): Set<string> {
  const known = new Set<string>();
  const again = new Set<string>();
  for (const [key, { count, name }] of names) {
    if (isRole(name)) known.add(key);
    else if (count > 1) again.add(key);
  }
  const believed = new Set([...known, ...again]);
  if (isDialogue(names, wordedLines)) return new Set(names.keys());
  const enough = sum(names, believed) >= wordedLines * share;
  const several = believed.size > 1 || [...again].some((key) => isShoutedOften(names.get(key)) || isInitial(names.get(key)?.name ?? ''));
  if (enough && several) return believed;
  // Letters are labels even where long answers make them rare, if two of them take turns.
  const letters = [...again].filter((key) => isInitial(names.get(key)?.name ?? ''));
  return weak ? new Set() : new Set([...known, ...(letters.length > 1 || known.size > 0 ? letters : [])]);
}

function sum(names: Tally, keys: ReadonlySet<string>): number {
  let lines = 0;
  for (const key of keys) lines += names.get(key)?.count ?? 0;
  return lines;
}

/** Nearly every line has a label, and labels repeat: a dialogue, however short. */
function isDialogue(names: Tally, wordedLines: number): boolean {
  const labelled = sum(names, new Set(names.keys()));
  return names.size > 1 && labelled >= 3 && labelled >= wordedLines * shareOfDialogue && names.size <= labelled * mostDifferent;
}

/** One name alone that comes again is a speaker only in capitals, as `ANNA: …`; in small letters it is as likely a heading. */
function isShoutedOften(entry: { count: number; name: string } | undefined): boolean {
  return entry !== undefined && entry.count > 2 && isShouted(entry.name);
}
