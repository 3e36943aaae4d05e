import { z } from 'zod';
import { procedure } from '#shared/contract/base.ts';
import { SegmentQuery } from '#shared/contract/codings.ts';
import { AttributeType } from '#shared/model/case.ts';
import { CoderId, DocumentId, JobId } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';

/** Something a person should know: `kind` (with `detail`) names its sentence in the catalogues, `message` says it in English. */
export const Remark = z.object({ kind: z.string(), message: z.string(), detail: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Remark = z.infer<typeof Remark>;

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
      warnings: z.array(Remark),
    }),
  ),
  codes: z.int(),
  codings: z.object({ placed: z.int(), repaired: z.int(), unplaced: z.int() }),
  coders: z.int(),
  cases: z.int(),
  failed: z.array(z.object({ path: z.string(), reason: z.string(), message: z.string(), detail: Remark.shape.detail })),
  /** Codings per offset rule under which their quote was found, with up to three sample quotes each (projects only). */
  rules: z.array(z.object({ rule: z.string(), codings: z.int(), samples: z.array(z.string()) })),
  /** What was put right on the way in, and what was left out. */
  notUnderstood: z.array(Remark),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** What a table is: a row a case, a row a coded segment, or a row a code. */
export const tableKinds = ['survey', 'segments', 'codebook'] as const;
export type TableKind = (typeof tableKinds)[number];

/** What the columns of each kind of table may be; `ignore` besides. */
export const tableRoles = {
  survey: ['case', 'openAnswer', 'attribute'],
  segments: ['document', 'code', 'segment', 'start', 'end', 'coder', 'memo', 'weight', 'created'],
  codebook: ['path', 'level', 'name', 'parent', 'kind', 'colour', 'definition', 'whenToUse', 'whenNotToUse', 'example', 'memo'],
} as const satisfies Record<TableKind, readonly string[]>;
export type TableRole = (typeof tableRoles)[TableKind][number] | 'ignore';
const allRoles = [...tableRoles.survey, ...tableRoles.segments, ...tableRoles.codebook, 'ignore'] as const;

/** `type` for attributes of a survey only. */
export const TableColumn = z.object({ name: z.string(), role: z.enum(allRoles), type: AttributeType.nullable() });
export type TableColumn = z.infer<typeof TableColumn>;

/** What a person has decided about a table, its columns in their order. */
export const TableChoice = z.object({ kind: z.enum(tableKinds), columns: z.array(TableColumn) });
export type TableChoice = z.infer<typeof TableChoice>;

export const ImportOptions = z.object({
  encoding: z.string().optional(),
  /** By path: the charset that was chosen for one file. */
  encodings: z.record(z.string(), z.string()).optional(),
  caseFrom: z.enum(['filename', 'none']).optional(),
  kind: z.enum(['interview', 'fieldNote', 'mediaArticle', 'policy', 'surveyAnswer']).optional(),
  keepOriginal: z.boolean().optional(),
  coderId: CoderId.optional(),
  /** By path; a table without a choice is taken as it looks. */
  tables: z.record(z.string(), TableChoice).optional(),
  /** Regular expressions for the study's own speaker labels at the start of a line, with the groups `name` and `time`. */
  speakerPatterns: z.array(z.string()).optional(),
  /** By path: names that look like speakers and are none. */
  notSpeakers: z.record(z.string(), z.array(z.string())).optional(),
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
  /** Turns with the time of the recording. */
  timedTurns: z.int(),
  duplicateOf: z.string().nullable(),
  /** Of the text as it would come in; null for tables, projects and what cannot be read. */
  textHash: z.string().nullable(),
  /** A table with what it looks like, and what its columns would be as each kind. */
  table: z
    .object({
      header: z.array(z.string()),
      rows: z.array(z.array(z.string())),
      rowCount: z.int(),
      kind: z.enum(tableKinds),
      columns: z.record(z.enum(tableKinds), z.array(TableColumn)),
    })
    .nullable(),
  /** Why it cannot come in; null when it can. */
  problem: Remark.nullable(),
  warnings: z.array(Remark),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

export const codebookFormats = ['qdc', 'docx', 'xlsx', 'csv', 'md', 'html', 'json'] as const;
export const dataTables = ['units', 'cases'] as const;
export type DataTableName = (typeof dataTables)[number];
export const dataFormats = ['csv', 'xlsx'] as const;
export const dataUnits = ['paragraph', 'turn', 'sentence', 'document'] as const;
export const segmentFormats = ['csv', 'xlsx', 'docx', 'html', 'json'] as const;

export const exchangeContract = {
  /** The files that paths stand for, folders walked. */
  listFiles: procedure.input(z.object({ paths: z.array(z.string()) })).output(z.object({ paths: z.array(z.string()) })),
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
  /** A table for R, SPSS and Python with its data dictionary: the second sheet of a workbook, or a second file `NAME-dictionary.csv`. */
  exportData: procedure
    .input(
      z.object({
        path: z.string(),
        table: z.enum(dataTables),
        unit: z.enum(dataUnits),
        format: z.enum(dataFormats),
        language: Language,
      }),
    )
    .output(z.object({ files: z.array(z.string()), rows: z.int(), columns: z.int() })),
  /** What a REFI-QDA project would not carry, before it is written. */
  notCarried: procedure.output(z.array(Remark)),
  exportProject: procedure
    .input(z.object({ path: z.string(), forQualcoder: z.boolean() }))
    .output(z.object({ file: z.string(), notCarried: z.array(Remark) })),
};
