/** Charsets offered to a person, most likely first for the languages of these studies; names as IANA writes them, in lower case. */
export const offeredEncodings = [
  'utf-8',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'koi8-r',
  'ibm866',
  'iso-8859-5',
  'x-mac-cyrillic',
  'kz-1048',
  'pt154',
  'koi8-u',
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'gb18030',
] as const;

/** iconv-lite's name where it differs from ours. */
const iconvNames: Readonly<Record<string, string>> = {
  'x-mac-cyrillic': 'maccyrillic',
  'kz-1048': 'rk1048',
  ibm866: 'cp866',
  'utf-16le': 'utf16-le',
  'utf-16be': 'utf16-be',
  'utf-32le': 'utf32-le',
  'utf-32be': 'utf32-be',
};

/** What the detector and people call a charset, in lower case, and what we call it. */
const aliases: Readonly<Record<string, string>> = {
  ascii: 'utf-8',
  'us-ascii': 'utf-8',
  utf8: 'utf-8',
  'utf-8-sig': 'utf-8',
  'utf-16-le': 'utf-16le',
  'utf-16-be': 'utf-16be',
  'utf16-le': 'utf-16le',
  'utf16-be': 'utf-16be',
  'utf-32-le': 'utf-32le',
  'utf-32-be': 'utf-32be',
  cp1251: 'windows-1251',
  win1251: 'windows-1251',
  cp866: 'ibm866',
  maccyrillic: 'x-mac-cyrillic',
  'mac-cyrillic': 'x-mac-cyrillic',
  kz1048: 'kz-1048',
  rk1048: 'kz-1048',
  strk1048: 'kz-1048',
  ptcp154: 'pt154',
  cp154: 'pt154',
  koi8r: 'koi8-r',
  koi8u: 'koi8-u',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  gb2312: 'gb18030',
};

export function toEncodingName(name: string): string {
  const lower = name.trim().toLowerCase();
  return aliases[lower] ?? lower;
}

export function toIconvName(encoding: string): string {
  return iconvNames[encoding] ?? encoding;
}
