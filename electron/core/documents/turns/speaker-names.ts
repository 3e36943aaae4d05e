/** Roles that are speakers wherever they stand before a colon, in the three languages. */
const roles = new RegExp(
  `^(?:${[
    'interviewer|interviewee|respondent|moderator|facilitator|participant|informant|speaker|researcher|host|guest|question|answer|int|resp|mod',
    'интервьюер|интервьюируем(?:ый|ая)|респондент(?:ка)?|модератор|информант(?:ка)?|участни(?:к|ца)|эксперт|ведущ(?:ий|ая)|исследователь',
    'собеседни(?:к|ца)|спикер|говорящий|вопрос|ответ|инт|респ|мод',
    'сұхбаткер|сұхбат алушы|сұхбат беруші|сұхбаттасушы|жүргізуші|қатысушы|зерттеуші|сарапшы|сұрақ|жауап|сөйлеуші',
  ].join('|')})\\.?\\s*(?:№\\s*|#\\s*)?\\d{0,3}$`,
  'iu',
);

/** Words that people set before a colon without anybody speaking. */
const notSpeakers = new RegExp(
  `^(?:${[
    'notes?|nb|ps|p\\.s|attention|important|examples?|for example|e\\.g|i\\.e|sources?|figure|fig|table|date|place|time|topic|subject|from|to|cc|re',
    'tel|phone|email|e-mail|address|summary|conclusion|result|results|title|author|keywords|abstract|https?|file|page|warning|tip|step|task',
    'примечани[ея]|внимание|важно|например|пример|источник|рис|рисунок|таблица|таб|дата|место|время|тема|итог|итого|вывод|выводы|тел|телефон',
    'адрес|автор|название|комментарий|файл|страница|задание|шаг|возраст|пол|город|образование|профессия|длительность|продолжительность',
    'ескерту|назар аударыңыз|маңызды|мысалы|мысал|дереккөз|сурет|кесте|күні|орны|уақыты|тақырыбы|қорытынды|телефон|мекенжай|жасы|жынысы|қала',
    'name|age|gender|sex|city|education|occupation|duration|length|kind|language|recorded|transcribed by|язык|тіл',
  ].join('|')})\\.?\\s*(?:№\\s*)?\\d{0,3}$`,
  'iu',
);

/** What transcribers put in brackets about the recording; never a name. */
const stageNotes =
  /laugh|chuckl|sigh|cough|cry|pause|silence|inaudible|unclear|crosstalk|overlap|noise|music|applause|смех|сме[её]тся|пауза|молч|вздыха|вздох|кашел|плач|неразборчив|нрзб|шум|музык|аплодисмент|күл|үзіліс|түсініксіз|дыбыс|шу\b/iu;

/** Letters for speakers: `I`, `R2`, `И`, `Р1`, `QC`. */
const initials = /^\p{Lu}{1,2}\d{0,2}\.?$/u;

export function isRole(name: string): boolean {
  return roles.test(name);
}

export function isInitial(name: string): boolean {
  return initials.test(name);
}

/** Written in capitals throughout, as in `ANNA`. */
export function isShouted(name: string): boolean {
  return /\p{Lu}{2}/u.test(name) && name === name.toLocaleUpperCase('ru');
}

export function isStageNote(text: string): boolean {
  return stageNotes.test(text);
}

/**
 * Whether a text can be somebody's name or role: few words, no sentence, a capital first letter (roles may do without); several people at
 * once, as plays have them; or `?` for somebody unknown.
 */
export function canBeName(name: string): boolean {
  if (/^\?{1,3}$/.test(name)) return true;
  if (name.length === 0 || name.length > 50 || notSpeakers.test(name)) return false;
  if (!/^\p{L}/u.test(name) || /[?!;:…"«»“”<>{}|=/\\_]|\p{L}{3,}\.\s+\p{Ll}|,\s*\p{Ll}/u.test(name)) return false;
  if (name.split(/\s+/).length > 5) return false;
  return /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(name) || isRole(name);
}

/** The name without a remark after it: `Лопахин (смеётся)` → `Лопахин`. */
export function bareName(name: string): string {
  return name
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/^[*_]+|[*_]+$/g, '')
    .trim();
}

/** Two spellings of one speaker have one key. */
export function speakerKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
