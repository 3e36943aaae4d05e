import sentences from '#shared/i18n/en/errors.json' with { type: 'json' };

/** Every kind has its sentence in the catalogues (`error.<kind>`), so that each face can say it in its language. */
export type ProblemKind = keyof typeof sentences extends `error.${infer Kind}` ? Kind : never;
export type ProblemDetail = Readonly<Record<string, string | number>>;

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

function fillSentence(sentence: string, detail: ProblemDetail): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(detail[name] ?? ''));
}
