import { readableBullet } from '#core/documents/formats/readable-bullet.ts';
import { RtfComments } from '#core/documents/formats/rtf/rtf-comments.ts';
import { RtfFonts } from '#core/documents/formats/rtf/rtf-fonts.ts';
import { type RtfLook, RtfOutput } from '#core/documents/formats/rtf/rtf-output.ts';
import {
  characterSymbols,
  characterWords,
  labelGroups,
  leftOutGroups,
  readStarGroups,
  valueGroups,
} from '#core/documents/formats/rtf/rtf-words.ts';
import type { RtfSink } from '#core/documents/formats/rtf/tokenize-rtf.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';

type Destination = 'text' | 'skip' | 'fonts' | 'annotation' | 'value';

/** What a group inherits and its end restores. */
type Group = RtfLook & {
  destination: Destination;
  /** The group in which this destination was opened: its end ends the destination. */
  opened: string | null;
  /** Where the Unicode half of a text given twice (`\upr`) goes. */
  alternative: Destination;
  unicodeSkip: number;
  font: number;
  deleted: boolean;
};

const maxDepth = 2000;

/** Writes the tokens of an RTF file as text, with the charset of the font each byte is set in. */
export class RtfWriter implements RtfSink {
  insertions = 0;
  deletions = 0;
  hiddenRuns = 0;
  pictures = 0;
  readonly #output: RtfOutput;
  readonly #comments = new RtfComments();
  readonly #fonts = new RtfFonts();
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    opened: null,
    alternative: 'skip',
    unicodeSkip: 1,
    font: -1,
    bold: false,
    italic: false,
    deleted: false,
    inTable: false,
    heading: null,
  };
  #star = false;
  #skip = 0;
  #pending: number[] = [];
  #value = '';

  constructor(body: TextBuilder, notes: TextBuilder) {
    this.#output = new RtfOutput(body, notes);
  }

  open(): void {
    this.#flush();
    this.#skip = 0;
    this.#star = false;
    // Deeper groups are counted by the tokenizer but share one state: such a file is no document.
    if (this.#groups.length < maxDepth) this.#groups.push(this.#group);
    this.#group = { ...this.#group, opened: null };
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#star = false;
    const { opened, destination } = this.#group;
    if (opened !== null) this.#endDestination(opened, destination);
    this.#group = this.#groups.pop() ?? this.#group;
  }

  byte(value: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    if (this.#group.destination === 'skip') return;
    this.#pending.push(value);
  }

  symbol(character: string): void {
    if (character === '*') {
      this.#star = true;
      return;
    }
    if (this.#skipped()) return;
    this.#flush();
    const text = characterSymbols[character];
    if (text !== undefined) this.#write(text);
  }

  word(name: string, parameter: number | null): void {
    const starred = this.#star;
    this.#star = false;
    if (name === 'u') {
      this.#unicode(parameter ?? 0);
      return;
    }
    if (this.#skipped()) return;
    this.#flush();
    if (this.#startDestination(name, starred)) return;
    if (this.#group.destination === 'skip') return;
    if (this.#group.destination === 'fonts') this.#group.font = this.#fonts.tableWord(name, parameter, this.#group.font);
    else this.#textWord(name, parameter);
  }

  /** Writes what is still held back. */
  finish(): void {
    this.#flush();
    this.#output.finish();
  }

  #skipped(): boolean {
    if (this.#skip === 0) return false;
    this.#skip--;
    return true;
  }

  #unicode(parameter: number): void {
    this.#flush();
    this.#skip = this.#group.unicodeSkip;
    this.#write(String.fromCharCode(parameter & 0xffff));
  }

  #startDestination(name: string, starred: boolean): boolean {
    const group = this.#group;
    const { destination } = group;
    if (name === 'fonttbl') group.destination = 'fonts';
    else if (name === 'upr' || leftOutGroups.has(name)) {
      if (name === 'pict' && destination !== 'skip') this.pictures++;
      if (name === 'upr') group.alternative = destination;
      group.destination = 'skip';
    } else if (name === 'ud') group.destination = group.alternative;
    else if (destination === 'skip' || (starred && !readStarGroups.has(name))) {
      if (!starred) return false;
      group.destination = 'skip';
    } else if (valueGroups.has(name)) {
      group.destination = 'value';
      this.#value = '';
    } else if (name === 'annotation') group.destination = 'annotation';
    else if (name === 'footnote') {
      this.#output.startNote();
      group.inTable = false;
    } else return false;
    group.opened = name;
    return true;
  }

  #endDestination(name: string, destination: Destination): void {
    if (labelGroups.has(name)) this.#writeLabel();
    else if (destination === 'value') this.#comments.value(name, this.#value, this.#output.body.end);
    else if (destination === 'annotation') this.#comments.finish(this.#output.body);
    else if (name === 'footnote') this.#output.endNote();
  }

  #writeLabel(): void {
    const around = this.#groups.at(-1);
    const label = readableBullet(this.#value);
    if (label !== '' && around?.destination === 'text' && !around.deleted) this.#output.write(`${label} `, around);
  }

  #textWord(name: string, parameter: number | null): void {
    const group = this.#group;
    const on = parameter !== 0;
    if (this.#fonts.headerWord(name, parameter)) return;
    const character = characterWords[name];
    if (character !== undefined) this.#write(character);
    else if (name === 'par' || name === 'line' || name === 'sect') this.#endLine();
    else if (name === 'page' || name === 'column' || name === 'softline') this.#output.startLine();
    else if (name === 'cell') this.#output.endCell();
    else if (name === 'row') this.#output.endRow();
    else if (name === 'nestcell') this.#write('\t');
    else if (name === 'nestrow') this.#endLine();
    else if (name === 'uc') group.unicodeSkip = Math.max(0, parameter ?? 1);
    else if (name === 'f') group.font = parameter ?? -1;
    else if (name === 'b') group.bold = on;
    else if (name === 'i') group.italic = on;
    else if (name === 'deleted') group.deleted = on;
    else if (name === 'revised' && on) this.insertions++;
    else if (name === 'intbl') group.inTable = on;
    else if (name === 'outlinelevel') group.heading = parameter;
    else if (name === 'pard') Object.assign(group, { inTable: false, heading: null });
    else if (name === 'plain') Object.assign(group, { bold: false, italic: false, deleted: false, font: -1 });
    if (name === 'deleted' && on) this.deletions++;
    if (name === 'v' && on) this.hiddenRuns++;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Buffer.from(this.#pending);
    this.#pending = [];
    if (this.#group.destination === 'fonts') this.#fonts.addToName(this.#group.font, bytes);
    else this.#write(this.#fonts.decode(bytes, this.#group.font));
  }

  #write(text: string): void {
    const { destination, deleted } = this.#group;
    if (destination === 'value') this.#value += text;
    else if (destination === 'annotation') this.#comments.write(text);
    else if (destination === 'text' && !deleted) this.#output.write(text, this.#group);
  }

  #endLine(): void {
    const { destination } = this.#group;
    if (destination === 'annotation') this.#comments.write('\n');
    else if (destination === 'text') this.#output.endLine(this.#group);
  }
}
