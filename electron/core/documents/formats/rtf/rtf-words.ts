/** Control words that stand for a character. */
export const characterWords: Readonly<Record<string, string>> = {
  tab: '\t',
  emdash: '\u2014',
  endash: '\u2013',
  lquote: '\u2018',
  rquote: '\u2019',
  ldblquote: '\u201C',
  rdblquote: '\u201D',
  bullet: '\u2022',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  zwj: '\u200D',
  zwnj: '\u200C',
  zwbo: '\u200B',
  zwnbo: '\u2060',
  ltrmark: '\u200E',
  rtlmark: '\u200F',
};

export const characterSymbols: Readonly<Record<string, string>> = { '~': '\u00A0', '-': '\u00AD', _: '\u2011' };

/** Groups left out although they are not marked as ignorable: everything that is not the document's own words. */
export const leftOutGroups = new Set(
  (
    'colortbl stylesheet info pict objdata objclass objname header headerl headerr headerf footer footerl footerr footerf xe tc tcn rxe ' +
    'fldinst nonshppict bkmkstart bkmkend template listtable listoverridetable rsidtbl generator pntxta pntxtb revtbl ' +
    'filetbl private ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn nonesttables nesttableprops shprslt sp falt panose themedata datafield ' +
    'atnicn atntime atnparent txe formfield ffname ffdeftext'
  ).split(' '),
);

/** Groups written after `\*` that are read all the same; all others of that kind are left out. */
export const readStarGroups = new Set([
  'shpinst',
  'shptxt',
  'annotation',
  'atnid',
  'atnauthor',
  'atnref',
  'atndate',
  'atrfstart',
  'atrfend',
  'ud',
  'footnote',
]);

/** The number or bullet of a list item, as the word processor last showed it. */
export const labelGroups = new Set(['listtext', 'pntext']);

/** Groups whose text is a value rather than part of the document. */
export const valueGroups = new Set([...labelGroups, 'atnid', 'atnauthor', 'atnref', 'atndate', 'atrfstart', 'atrfend']);
