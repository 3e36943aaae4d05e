import iconv from 'iconv-lite';
import { charsetOfCodePage, charsetOfFont, type RtfFont } from '#core/documents/formats/rtf/rtf-charsets.ts';
import { RtfComments } from '#core/documents/formats/rtf/rtf-comments.ts';
import { characterSymbols, characterWords, leftOutGroups, readStarGroups, valueGroups } from '#core/documents/formats/rtf/rtf-words.ts';
import type { RtfSink } from '#core/documents/formats/rtf/tokenize-rtf.ts';
import type { TextBuilder } from '#core/documents/formats/text-builder.ts';

type Destination = 'text' | 'skip' | 'fonts' | 'note' | 'annotation' | 'value';

/** What a group inherits and its end restores. */
type Group = {
  destination: Destination;
  /** The group in which this destination was opened: its end ends the destination. */
  opened: string | null;
  unicodeSkip: number;
  font: number;
  bold: boolean;
  italic: boolean;
  hidden: boolean;
  deleted: boolean;
  inTable: boolean;
  heading: number | null;
};

const maxDepth = 2000;

/** Writes the tokens of an RTF file as text, with the charset of the font each byte is set in. */
export class RtfWriter implements RtfSink {
  insertions = 0;
  deletions = 0;
  hiddenRuns = 0;
  pictures = 0;
  readonly #body: TextBuilder;
  readonly #notes: TextBuilder;
  #out: TextBuilder;
  readonly #comments = new RtfComments();
  readonly #fonts = new Map<number, RtfFont>();
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: 'text',
    opened: null,
    unicodeSkip: 1,
    font: -1,
    bold: false,
    italic: false,
    hidden: false,
    deleted: false,
    inTable: false,
    heading: null,
  };
  #header = 'win1252';
  #defaultFont = -1;
  #star = false;
  #skip = 0;
  #pending: number[] = [];
  #value = '';
  #noteCount = 0;
  #noteStart = 0;
  #lineStart = 0;
  #row: ReturnType<TextBuilder['startCell']>[] = [];
  #cellOpen = false;

  constructor(body: TextBuilder, notes: TextBuilder) {
    this.#body = body;
    this.#notes = notes;
    this.#out = body;
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
    if (this.#group.destination === 'fonts') this.#fontWord(name, parameter);
    else this.#textWord(name, parameter);
  }

  /** Writes what is still held back. */
  finish(): void {
    this.#flush();
    this.#endRow();
    this.#body.append(this.#notes);
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
      group.destination = 'skip';
    } else if (name === 'ud' && destination === 'skip') group.destination = this.#out === this.#notes ? 'note' : 'text';
    else if (destination === 'skip' || (starred && !readStarGroups.has(name))) {
      if (!starred) return false;
      group.destination = 'skip';
    } else if (valueGroups.has(name)) {
      group.destination = 'value';
      this.#value = '';
    } else if (name === 'annotation') group.destination = 'annotation';
    else if (name === 'footnote') this.#startNote();
    else return false;
    group.opened = name;
    return true;
  }

  #endDestination(name: string, destination: Destination): void {
    if (destination === 'value') this.#comments.value(name, this.#value, this.#body.end);
    else if (destination === 'annotation') this.#comments.finish(this.#body);
    else if (name === 'footnote') {
      this.#notes.mark('footnote', this.#noteStart);
      this.#notes.startLine();
      this.#out = this.#body;
    }
  }

  #startNote(): void {
    this.#noteCount += 1;
    const start = this.#body.here();
    this.#body.write(`[${this.#noteCount}]`);
    this.#body.mark('footnote', start);
    this.#out = this.#notes;
    this.#notes.startLine();
    this.#noteStart = this.#notes.here();
    this.#notes.write(`[${this.#noteCount}] `);
    this.#group.destination = 'note';
    this.#group.inTable = false;
  }

  #fontWord(name: string, parameter: number | null): void {
    if (name === 'f' && parameter !== null) {
      this.#group.font = parameter;
      if (!this.#fonts.has(parameter)) this.#fonts.set(parameter, { charset: null, codePage: null, name: '' });
    }
    const font = this.#fonts.get(this.#group.font);
    if (font === undefined) return;
    if (name === 'fcharset') font.charset = parameter;
    if (name === 'cpg') font.codePage = parameter;
  }

  #textWord(name: string, parameter: number | null): void {
    const group = this.#group;
    const on = parameter !== 0;
    const character = characterWords[name];
    if (character !== undefined) this.#write(character);
    else if (name === 'par' || name === 'line' || name === 'sect') this.#endLine();
    else if (name === 'page' || name === 'column' || name === 'softline') this.#out.startLine();
    else if (name === 'cell') this.#endCell();
    else if (name === 'row') this.#endRow();
    else if (name === 'nestcell') this.#write('\t');
    else if (name === 'nestrow') this.#out.endLine();
    else if (name === 'ansicpg') this.#header = charsetOfCodePage(parameter ?? 1252) ?? this.#header;
    else if (name === 'mac') this.#header = 'macintosh';
    else if (name === 'pc') this.#header = 'cp437';
    else if (name === 'pca') this.#header = 'cp850';
    else if (name === 'deff') this.#defaultFont = parameter ?? -1;
    else if (name === 'uc') group.unicodeSkip = Math.max(0, parameter ?? 1);
    else if (name === 'f') group.font = parameter ?? -1;
    else if (name === 'b') group.bold = on;
    else if (name === 'i') group.italic = on;
    else if (name === 'v') group.hidden = on;
    else if (name === 'deleted') group.deleted = on;
    else if (name === 'revised' && on) this.insertions++;
    else if (name === 'intbl') group.inTable = on;
    else if (name === 'outlinelevel') group.heading = parameter;
    else if (name === 'pard') Object.assign(group, { inTable: false, heading: null });
    else if (name === 'plain') Object.assign(group, { bold: false, italic: false, hidden: false, deleted: false, font: -1 });
    if (name === 'deleted' && on) this.deletions++;
    if (name === 'v' && on) this.hiddenRuns++;
  }

  #flush(): void {
    if (this.#pending.length === 0) return;
    const bytes = Buffer.from(this.#pending);
    this.#pending = [];
    const number = this.#group.font === -1 ? this.#defaultFont : this.#group.font;
    const font = this.#fonts.get(number);
    if (this.#group.destination === 'fonts') {
      const named = this.#fonts.get(this.#group.font);
      if (named !== undefined) named.name += bytes.toString('latin1');
      return;
    }
    this.#write(iconv.decode(bytes, charsetOfFont(font, this.#header)));
  }

  #write(text: string): void {
    const { destination, deleted, bold, italic } = this.#group;
    if (destination === 'value') this.#value += text;
    if (destination === 'annotation') this.#comments.write(text);
    if (deleted || (destination !== 'text' && destination !== 'note')) return;
    this.#openCell();
    const start = this.#out.here();
    if (this.#out.atLineStart) this.#lineStart = start;
    this.#out.write(text);
    if (bold) this.#out.mark('bold', start);
    if (italic) this.#out.mark('italic', start);
  }

  #endLine(): void {
    const { destination, heading } = this.#group;
    if (destination === 'annotation') this.#comments.write('\n');
    if (destination !== 'text' && destination !== 'note') return;
    this.#openCell();
    if (heading !== null && heading < 9 && !this.#out.atLineStart) {
      this.#out.mark(heading === 0 ? 'heading1' : heading === 1 ? 'heading2' : 'heading3', this.#lineStart);
    }
    this.#out.endLine();
  }

  #openCell(): void {
    if (this.#cellOpen || this.#out !== this.#body) return;
    if (!this.#group.inTable) {
      if (this.#row.length > 0) this.#endRow();
      return;
    }
    this.#row.push(this.#body.startCell(this.#row.length === 0));
    this.#cellOpen = true;
  }

  #endCell(): void {
    if (!this.#cellOpen) this.#row.push(this.#body.startCell(this.#row.length === 0));
    const cell = this.#row.at(-1);
    if (cell !== undefined) this.#body.endCell(cell);
    this.#cellOpen = false;
  }

  #endRow(): void {
    if (this.#cellOpen) this.#endCell();
    this.#body.endRow(this.#row);
    this.#row = [];
  }
}
