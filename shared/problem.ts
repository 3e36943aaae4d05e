import sentences from '#shared/i18n/en/errors.json' with { type: 'json' };
import refusals from '#shared/i18n/en/refusals.json' with { type: 'json' };

/** Every kind has its sentence in the catalogues (`error.<kind>`), so that each face can say it in its language. */
export type ProblemKind = keyof typeof sentences extends `error.${infer Kind}` ? Kind : never;
export type ProblemDetail = Readonly<Record<string, string | number>>;

type ReasonOf<Kind extends string> = Extract<keyof typeof refusals, `${Kind}.${string}`> extends `${Kind}.${infer Reason}` ? Reason : never;
/** Why a file or a table cannot be taken in: the end of its sentence, in the catalogues as `unreadable.<reason>` and `badTable.<reason>`. */
export type UnreadableReason = ReasonOf<'unreadable'>;
export type BadTableReason = ReasonOf<'badTable'>;

/** A failure that a person can do something about. Only these cross the border; everything else is a bug and goes to the log. */
export class Problem extends Error {
  readonly kind: ProblemKind;
  readonly detail: ProblemDetail;

  constructor(kind: ProblemKind, detail: ProblemDetail = {}, options?: ErrorOptions) {
    super(fillSentence(sentences[`error.${kind}`], detail), options);
    this.name = 'Problem';
    this.kind = kind;
    this.detail = detail;
  }
}

/** A file that cannot be read, with a reason that every language has words for. */
export function unreadable(reason: UnreadableReason, detail: ProblemDetail = {}, cause?: unknown): Problem {
  return new Problem('unreadable', { ...detail, reason }, cause === undefined ? {} : { cause });
}

/** A table that cannot be used, with a reason that every language has words for. */
export function badTable(reason: BadTableReason, detail: ProblemDetail = {}): Problem {
  return new Problem('badTable', { ...detail, reason });
}

function fillSentence(sentence: string, detail: ProblemDetail): string {
  const words = refusals as Readonly<Record<string, string>>;
  // The catalogues nest one message in another as i18next does.
  const whole = sentence
    .replace('$t(unreadable.{{reason}})', words[`unreadable.${detail.reason}`] ?? '{{reason}}')
    .replace('$t(badTable.{{reason}})', words[`badTable.${detail.reason}`] ?? '{{reason}}');
  return whole.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(detail[name] ?? ''));
}
