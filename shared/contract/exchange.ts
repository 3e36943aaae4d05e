import { z } from 'zod';
import { procedure } from '#shared/contract/base.ts';
import { SegmentQuery } from '#shared/contract/codings.ts';
import { CoderId, DocumentId, JobId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';

const Warning = z.object({ kind: z.string(), message: z.string() });

/** What came in, what was repaired, what failed and why. The shape is that of the terminal's `import`. */
export const ImportReport = z.object({
  documents: z.array(
    z.object({
      id: DocumentId.nullable(),
      name: z.string(),
      path: z.string(),
      format: z.string(),
      encoding: z.string().nullable(),
      characters: z.int(),
      paragraphs: z.int(),
      turns: z.int(),
      speakers: z.array(z.string()),
      warnings: z.array(Warning),
    }),
  ),
  codes: z.int(),
  codings: z.object({ placed: z.int(), repaired: z.int(), unplaced: z.int() }),
  coders: z.int(),
  cases: z.int(),
  failed: z.array(z.object({ path: z.string(), reason: z.string(), message: z.string() })),
  /** Codings per offset rule under which their quote was found, with up to three sample quotes each (projects only). */
  rules: z.array(z.object({ rule: z.string(), codings: z.int(), samples: z.array(z.string()) })),
  notUnderstood: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

export const ImportOptions = z.object({
  encoding: z.string().optional(),
  caseFrom: z.enum(['filename', 'none']).optional(),
  kind: z.enum(['interview', 'fieldNote', 'mediaArticle', 'policy', 'surveyAnswer']).optional(),
  keepOriginal: z.boolean().optional(),
  coderId: CoderId.optional(),
});
export type ImportOptions = z.infer<typeof ImportOptions>;

export const ImportPreview = z.object({
  path: z.string(),
  name: z.string(),
  format: z.string(),
  encoding: z.string().nullable(),
  encodings: z.array(z.object({ encoding: z.string(), sample: z.string() })),
  language: z.string(),
  sample: z.string(),
  speakers: z.array(z.object({ name: z.string(), turns: z.int() })),
  duplicateOf: z.string().nullable(),
  /** Why it cannot come in; null when it can. */
  problem: Warning.nullable(),
  warnings: z.array(Warning),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const codebookFormats = ['qdc', 'docx', 'xlsx', 'csv', 'md', 'html', 'json'] as const;
export const segmentFormats = ['csv', 'xlsx', 'docx', 'html', 'json'] as const;

export const exchangeContract = {
  preview: procedure.input(z.object({ paths: z.array(z.string()), options: ImportOptions })).output(z.array(ImportPreview)),
  /** Starts an import job over files and folders; its report is fetched with `importReport` when the job has ended. */
  startImport: procedure.input(z.object({ paths: z.array(z.string()).min(1), options: ImportOptions })).output(z.object({ jobId: JobId })),
  importReport: procedure.input(z.object({ jobId: JobId })).output(ImportReport.nullable()),
  exportCodebook: procedure
    .input(z.object({ path: z.string(), format: z.enum(codebookFormats), language: Language }))
    .output(z.object({ file: z.string(), codes: z.int() })),
  importCodebook: procedure
    .input(z.object({ path: z.string(), dryRun: z.boolean() }))
    .output(z.object({ added: z.array(z.string()), changed: z.array(z.string()), unchanged: z.array(z.string()) })),
  exportSegments: procedure
    .input(z.object({ path: z.string(), format: z.enum(segmentFormats), query: SegmentQuery, language: Language }))
    .output(z.object({ file: z.string(), segments: z.int() })),
  exportProject: procedure
    .input(z.object({ path: z.string(), forQualcoder: z.boolean() }))
    .output(z.object({ file: z.string(), notCarried: z.array(z.string()) })),
};
