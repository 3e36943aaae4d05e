/** What is drawn on each line of a document: its kind, who speaks and when, and its runs of one look. */
import type { DocumentText, TextMark, Turn } from '#shared/model/document.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';

export type ParagraphKind = 'plain' | 'heading1' | 'heading2' | 'heading3' | 'listItem' | 'tableRow';
export type RunLook = 'label' | 'footnote' | 'comment' | 'deletedNote';

export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly look: RunLook | null;
}

export interface ParagraphPlan {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  /** The speaker's name, where a turn begins whose label does not stand in the text. */
  readonly speaker: string | null;
  /** `hh:mm:ss`, where a turn begins whose label does not already say it. */
  readonly time: string | null;
  /** Without gaps from start to end; none for an empty paragraph. */
  readonly runs: readonly TextRun[];
}

type InlineKind = 'bold' | 'italic' | RunLook;
interface InlineMark {
  readonly start: number;
  readonly end: number;
  readonly kind: InlineKind;
}

const blockKinds: ReadonlySet<string> = new Set(['heading1', 'heading2', 'heading3', 'listItem', 'tableRow']);
const isBlock = (kind: TextMark['kind']): kind is Exclude<ParagraphKind, 'plain'> => blockKinds.has(kind);
const saysTime = /\d{1,2}:\d{2}/u;

export function planParagraphs(document: DocumentText): ParagraphPlan[] {
  const { text } = document;
  const paragraphs = new ParagraphIndex(text);
  const kinds = new Map<number, ParagraphKind>();
  const inline = new Map<number, InlineMark[]>();
  const addInline = (mark: InlineMark) => {
    const { first, last } = paragraphs.touchedBy(mark);
    for (let line = first; line <= last; line += 1) {
      const there = inline.get(line);
      if (there) there.push(mark);
      else inline.set(line, [mark]);
    }
  };
  for (const { start, end, kind } of document.marks) {
    if (end <= start) continue;
    if (!isBlock(kind)) addInline({ start, end, kind });
    else for (let { first, last } = paragraphs.touchedBy({ start, end }); first <= last; first += 1) kinds.set(first, kind);
  }
  const heads = planHeads(document, paragraphs, addInline);
  return paragraphs.ranges().map((range, line) => new Plan(range, kinds.get(line) ?? 'plain', heads.get(line), inline.get(line)));
}

/** Its runs are cut when they are asked for: most lines of a long text are not drawn for a while. */
class Plan implements ParagraphPlan {
  readonly start: number;
  readonly end: number;
  readonly kind: ParagraphKind;
  readonly speaker: string | null;
  readonly time: string | null;
  readonly #marks: readonly InlineMark[];

  constructor({ start, end }: TextRange, kind: ParagraphKind, head: Head | undefined, marks: readonly InlineMark[] = []) {
    this.start = start;
    this.end = end;
    this.kind = kind;
    this.speaker = head?.speaker ?? null;
    this.time = head?.time ?? null;
    this.#marks = marks;
  }

  get runs(): readonly TextRun[] {
    return cutRuns(this.start, this.end, this.#marks);
  }
}

interface Head {
  readonly speaker: string | null;
  readonly time: string | null;
}

function planHeads(document: DocumentText, paragraphs: ParagraphIndex, addInline: (mark: InlineMark) => void): Map<number, Head> {
  const names = new Map(document.speakers.map((speaker) => [speaker.id, speaker.name]));
  const heads = new Map<number, Head>();
  for (const turn of document.turns) {
    const line = paragraphs.at(turn.start);
    const label = document.text.slice(turn.start, turn.contentStart).trimEnd();
    if (label !== '') addInline({ start: turn.start, end: turn.start + label.length, kind: 'label' });
    if (heads.has(line) || turn.start !== paragraphs.start(line)) continue;
    const speaker = label === '' && turn.speakerId !== null ? (names.get(turn.speakerId) ?? null) : null;
    heads.set(line, { speaker, time: timeOf(turn, label) });
  }
  return heads;
}

const timeOf = (turn: Turn, label: string) => (turn.timeMs === null || saysTime.test(label) ? null : formatTime(turn.timeMs));

/** `hh:mm:ss` of a place in a recording. */
export function formatTime(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Cuts [start, end) where a mark begins or ends, and joins neighbours of the same look again. */
function cutRuns(start: number, end: number, marks: readonly InlineMark[]): TextRun[] {
  if (end === start) return [];
  if (marks.length === 0) return [{ start, end, bold: false, italic: false, look: null }];
  const cuts = new Set([start, end]);
  for (const mark of marks) for (const cut of [mark.start, mark.end]) if (cut > start && cut < end) cuts.add(cut);
  const edges = [...cuts].sort((a, b) => a - b);
  const runs: TextRun[] = [];
  for (let i = 0; i + 1 < edges.length; i += 1) {
    const from = edges[i] ?? start;
    const run = lookAt(from, edges[i + 1] ?? end, marks);
    const before = runs.at(-1);
    if (before && before.bold === run.bold && before.italic === run.italic && before.look === run.look)
      runs[runs.length - 1] = { ...run, start: before.start };
    else runs.push(run);
  }
  return runs;
}

function lookAt(start: number, end: number, marks: readonly InlineMark[]): TextRun {
  const kinds = new Set(marks.filter((mark) => mark.start <= start && mark.end >= end).map((mark) => mark.kind));
  const look = (['deletedNote', 'comment', 'footnote', 'label'] as const).find((kind) => kinds.has(kind)) ?? null;
  return { start, end, bold: kinds.has('bold'), italic: kinds.has('italic'), look };
}
