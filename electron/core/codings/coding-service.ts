import type { CoderService } from '#core/coders/coder-service.ts';
import type { CodeService } from '#core/codes/code-service.ts';
import {
  deleteCodings,
  deleteUnplaced,
  findSameCoding,
  insertCoding,
  listCodings,
  listUnplaced,
  readCodingColumns,
  updateCoding,
} from '#core/codings/coding-rows.ts';
import { countCrosstab } from '#core/codings/crosstab.ts';
import { groupSegments, querySegments } from '#core/codings/segment-query.ts';
import type { DocumentService } from '#core/documents/document-service.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { CrosstabQuery, codingsContract, SegmentQuery } from '#shared/contract/codings.ts';
import type { Coding } from '#shared/model/coding.ts';
import type { CodeId, CoderId, CodingId, DocumentId, Guid } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

type Segment = { documentId: DocumentId; start: number; end: number };
export type NewCoding = Segment & {
  codeId: CodeId;
  coderId: CoderId;
  weight?: number | null | undefined;
  memo?: string;
  tie?: Coding['tie'];
};
type UpdateCoding = InputOf<typeof codingsContract.update>;
type Areas = { codes: CodeService; coders: CoderService; documents: DocumentService };

export type CodingService = ReturnType<typeof createCodingService>;

/** Codings: a code applied by a coder to a segment of a document. */
export function createCodingService({ db, history, environment }: OpenProject, { codes, coders, documents }: Areas) {
  const get = (id: CodingId): Coding => {
    const [coding] = listCodings(db, [id]);
    if (!coding) throw new Problem('notFound', { what: 'coding' });
    return coding;
  };

  const checkSegment = ({ documentId, start, end }: Segment): void => {
    const { name, characters } = documents.get(documentId);
    if (end > characters) throw new Problem('outsideText', { start, end, document: name, length: characters });
    if (start >= end) throw new Problem('emptySegment');
  };

  const insert = (coding: NewCoding): Coding => {
    checkSegment(coding);
    if (findSameCoding(db, coding) !== undefined) throw new Problem('codingExists');
    const at = environment.now();
    return insertCoding(db, {
      guid: environment.newGuid() as Guid,
      documentId: coding.documentId,
      start: coding.start,
      end: coding.end,
      codeId: coding.codeId,
      coderId: coders.get(coding.coderId).id,
      weight: coding.weight ?? null,
      memo: coding.memo ?? '',
      tie: coding.tie ?? null,
      createdAt: at,
      changedAt: at,
    });
  };

  return {
    get,
    /** Inserts inside a step that the caller records (imports, tables of codings). */
    insert,
    ofDocument: ({ documentId }: { documentId: DocumentId }) => readCodingColumns(db, documents.get(documentId).id),
    segments: (query: SegmentQuery) => querySegments(db, query),
    segmentGroups: ({ query, by }: InputOf<typeof codingsContract.segmentGroups>) => groupSegments(db, query, by),
    crosstab: (query: CrosstabQuery) => countCrosstab(db, query),
    unplaced: () => listUnplaced(db),

    apply: (coding: NewCoding): Coding =>
      history.record({ label: 'step.codingApply', detail: { code: codes.get(coding.codeId).words.name }, coderId: coding.coderId }, () =>
        insert(coding),
      ),

    applyNew: ({ name, parentId, ...segment }: Segment & { name: string; parentId: CodeId | null; coderId: CoderId }): Coding =>
      history.record({ label: 'step.codingApplyNew', detail: { code: name }, coderId: segment.coderId }, () =>
        insert({ ...segment, codeId: codes.create({ name, parentId }).id }),
      ),

    resize({ id, start, end }: { id: CodingId; start: number; end: number }) {
      const coding = get(id);
      checkSegment({ documentId: coding.documentId, start, end });
      const same = findSameCoding(db, { ...coding, start, end });
      if (same !== undefined && same !== id) throw new Problem('codingExists');
      if (same === id) return;
      const detail = { code: codes.get(coding.codeId).words.name };
      history.record({ label: 'step.codingResize', detail, coderId: coding.coderId }, () =>
        updateCoding(db, { ...coding, start, end, changedAt: environment.now() }),
      );
    },

    update({ id, codeId, weight, memo, tie }: UpdateCoding) {
      const coding = get(id);
      const changed: Coding = {
        ...coding,
        codeId: codeId === undefined ? coding.codeId : codes.get(codeId).id,
        weight: weight === undefined ? coding.weight : weight,
        memo: memo ?? coding.memo,
        tie: tie === undefined ? coding.tie : tie,
        changedAt: environment.now(),
      };
      const same = findSameCoding(db, changed);
      if (same !== undefined && same !== id) throw new Problem('codingExists');
      const detail = { code: codes.get(changed.codeId).words.name };
      history.record({ label: 'step.codingUpdate', detail, coderId: coding.coderId }, () => updateCoding(db, changed));
    },

    remove({ ids }: { ids: readonly CodingId[] }) {
      const found = listCodings(db, ids);
      const [first] = found;
      if (!first) throw new Problem('notFound', { what: 'coding' });
      const detail = { code: codes.get(first.codeId).words.name, count: found.length };
      const removed = history.record({ label: 'step.codingRemove', detail, coderId: first.coderId }, () => deleteCodings(db, ids));
      return { removed };
    },

    removeUnplaced({ ids }: { ids: readonly number[] }) {
      history.record({ label: 'step.unplacedRemove', detail: { count: ids.length } }, () => deleteUnplaced(db, ids));
    },
  };
}
