import iconv from 'iconv-lite';

/** Windows code page of a font's `\fcharset`; 0 and 1 mean "as the header says". */
const codePages: Readonly<Record<number, string>> = {
  77: 'macintosh',
  78: 'cp932',
  80: 'cp936',
  81: 'cp949',
  82: 'cp949',
  128: 'cp932',
  129: 'cp949',
  130: 'cp949',
  134: 'cp936',
  136: 'cp950',
  161: 'win1253',
  162: 'win1254',
  163: 'win1258',
  177: 'win1255',
  178: 'win1256',
  186: 'win1257',
  204: 'win1251',
  222: 'cp874',
  238: 'win1250',
  254: 'cp437',
  255: 'cp850',
};

/** Old Windows named the script in the font's name instead. */
const nameEndings: readonly [RegExp, string][] = [
  [/ cyr$/i, 'win1251'],
  [/ ce$/i, 'win1250'],
  [/ greek$/i, 'win1253'],
  [/ tur$/i, 'win1254'],
  [/ baltic$/i, 'win1257'],
];

export type RtfFont = { charset: number | null; codePage: number | null; name: string };

/** The charset that bytes set in a font are written in: the font's, else the header's. */
export function charsetOfFont(font: RtfFont | undefined, header: string): string {
  if (font === undefined) return header;
  if (font.codePage !== null && font.codePage > 0) return charsetOfCodePage(font.codePage) ?? header;
  const byCharset = font.charset === null ? undefined : codePages[font.charset];
  if (byCharset !== undefined) return byCharset;
  const name = font.name.replace(/;.*$/s, '').trim();
  return nameEndings.find(([ending]) => ending.test(name))?.[1] ?? header;
}

/** iconv-lite's name of a Windows code page, or null when it knows none. */
export function charsetOfCodePage(codePage: number): string | null {
  if (codePage === 65001) return 'utf8';
  if (codePage === 10000) return 'macintosh';
  if (codePage === 10007) return 'maccyrillic';
  for (const name of [`win${codePage}`, `cp${codePage}`]) if (iconv.encodingExists(name)) return name;
  return null;
}
