import iconv from 'iconv-lite';
import { charsetOfCodePage, charsetOfFont, type RtfFont } from '#core/documents/formats/rtf/rtf-charsets.ts';

/** The fonts of an RTF file and the charsets that bytes set in them are written in. `-1` stands for the default font. */
export class RtfFonts {
  readonly #fonts = new Map<number, RtfFont>();
  #header = 'win1252';
  #defaultFont = -1;

  /** A control word of the font table, about font `current`; answers which font the table speaks of next. */
  tableWord(name: string, parameter: number | null, current: number): number {
    if (name === 'f' && parameter !== null) {
      if (!this.#fonts.has(parameter)) this.#fonts.set(parameter, { charset: null, codePage: null, name: '' });
      return parameter;
    }
    const font = this.#fonts.get(current);
    if (font !== undefined && name === 'fcharset') font.charset = parameter;
    if (font !== undefined && name === 'cpg') font.codePage = parameter;
    return current;
  }

  addToName(current: number, bytes: Buffer): void {
    const font = this.#fonts.get(current);
    if (font !== undefined) font.name += bytes.toString('latin1');
  }

  /** A control word of the header, such as `ansicpg`; answers whether it was one. */
  headerWord(name: string, parameter: number | null): boolean {
    if (name === 'ansicpg') this.#header = charsetOfCodePage(parameter ?? 1252) ?? this.#header;
    else if (name === 'mac') this.#header = 'macintosh';
    else if (name === 'pc') this.#header = 'cp437';
    else if (name === 'pca') this.#header = 'cp850';
    else if (name === 'deff') this.#defaultFont = parameter ?? -1;
    else return false;
    return true;
  }

  decode(bytes: Buffer, font: number): string {
    return iconv.decode(bytes, charsetOfFont(this.#fonts.get(font === -1 ? this.#defaultFont : font), this.#header));
  }
}
