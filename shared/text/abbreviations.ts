/**
 * Abbreviations whose full stop does not end a sentence, in Russian, Kazakh and English, lower case and without the last stop.
 * What an abbreviation says of the boundary after it depends on its neighbours, hence the four kinds.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Stand before a name or a thing: the sentence always goes on. */
export const leading = list(`
  ул просп пр пр-т пер бул б-р наб пл пос дер мкр мкрн мкр-н ж-м р-н обл-н ст-ца им проф доц акад асс преп д-р др-р гр тов св
  напр см ср т.е т.к т.н т.о ок англ рус каз нем лат франц тур кор зам зав нач гл.ред и.о врио ген полк майор кап лейт адм
  тел доб корп эт под соч изд-во ред сост пер.с букв рос совр
  к.ф.н к.э.н к.с.н к.и.н к.п.н к.ю.н к.м.н д.ф.н д.э.н д.с.н д.и.н д.п.н д.ю.н д.м.н
  мыс көш даң ақ ауд қал пр-сы мәс қар
  mr mrs ms messrs mx dr prof st rev hon gen col sgt capt lt cmdr gov sen rep pres mt ft vs e.g i.e cf viz approx est dept
`);

/** Stand before a name, but after a number they are units or years: «г. Алматы» goes on, «в 1995 г.» may end. */
export const leadingUnlessCounted = list('г с д р м о п х гор л ч к кв ст а.о');

/** Go on only before a number: «стр. 5», “No. 7”; “No.” alone is an answer. */
export const beforeNumber = list(
  'стр рис табл гл п пп разд ст ч т вып кн № no nos fig figs vol vols p pp ch sec art par д кв оф каб б бет сур кест',
);

/** Often end a sentence, often do not: they go on before a small letter, or when the sentence would be too short to be one. */
export const trailing = list(`
  г гг в вв тыс млн млрд трлн руб коп тг тнг тен долл чел шт экз кг км см мм мин сек час обл респ мес нед кв.м га
  т.д т.п др пр т.б т.с.с т.с проч н.э н э
  ж жж жс ғ ғғ қ мың м.с б.з.б б.з т б д п
  etc jr sr inc ltd co corp a.m p.m u.s u.k u.n u.s.a ph.d m.a b.a ave blvd rd
`);
