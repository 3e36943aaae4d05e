import { deleteAttribute, findAttribute, insertAttribute, listAttributes, updateAttribute } from '#core/cases/attribute-rows.ts';
import {
  deleteCase,
  deleteLink,
  findCase,
  insertCase,
  insertLink,
  listCases,
  listLinks,
  listValues,
  setValue,
  updateCase,
} from '#core/cases/case-rows.ts';
import { checkValue } from '#core/cases/check-value.ts';
import type { DocumentService } from '#core/documents/document-service.ts';
import { freeName, sameName } from '#core/names.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { casesContract } from '#shared/contract/cases.ts';
import type { Attribute, Case, CaseLink } from '#shared/model/case.ts';
import type { AttributeId, CaseId, DocumentId, Guid } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

type Input<Name extends 'setValue' | 'setValues' | 'createAttribute' | 'updateAttribute'> = InputOf<(typeof casesContract)[Name]>;

export type CaseService = ReturnType<typeof createCaseService>;

/** Cases (participants), their attributes, and the documents or passages that belong to them. */
export function createCaseService({ db, history, environment }: OpenProject, { documents }: { documents: DocumentService }) {
  const get = (id: CaseId): Case => {
    const found = findCase(db, id);
    if (!found) throw new Problem('notFound', { what: 'case' });
    return found;
  };
  const getAttribute = (id: AttributeId): Attribute => {
    const found = findAttribute(db, id);
    if (!found) throw new Problem('notFound', { what: 'attribute' });
    return found;
  };
  const unique = (name: string, taken: readonly { id: number; name: string }[], except?: number): string => {
    const names = taken.filter((other) => other.id !== except).map((other) => other.name);
    if (names.some((other) => sameName(other, name))) throw new Problem('nameTaken', { name, suggestion: freeName(name, names) });
    return name.trim();
  };

  /** Inside a step. A category that was not declared yet is declared with its first value. */
  const set = ({ caseId, attributeId, value }: Input<'setValue'>): void => {
    const attribute = getAttribute(attributeId);
    const checked = value === null || value.trim() === '' ? null : checkValue(attribute, value);
    setValue(db, get(caseId).id, attributeId, checked);
    if (attribute.type === 'category' && checked !== null && !attribute.categories.includes(checked)) {
      updateAttribute(db, { ...attribute, categories: [...attribute.categories, checked] });
    }
  };

  return {
    get,
    findByName: (name: string) => listCases(db).find((other) => sameName(other.name, name)),
    findAttributeByName: (name: string) => listAttributes(db).find((other) => sameName(other.name, name)),
    table: () => ({ cases: listCases(db), attributes: listAttributes(db), values: listValues(db), links: listLinks(db) }),

    create: ({ name, documentIds = [] }: { name: string; documentIds?: readonly DocumentId[] | undefined }): Case =>
      history.record({ label: 'step.caseCreate', detail: { name } }, () => {
        const created = insertCase(db, { guid: environment.newGuid() as Guid, name: unique(name, listCases(db)), memo: '' });
        for (const documentId of documentIds) {
          insertLink(db, { caseId: created.id, documentId: documents.get(documentId).id, start: null, end: null });
        }
        return created;
      }),

    createFromDocuments() {
      const linked = new Set(listLinks(db).map(({ documentId }) => documentId));
      const free = documents.list().filter(({ id }) => !linked.has(id));
      history.record({ label: 'step.casesFromDocuments', detail: { count: free.length } }, () => {
        for (const document of free) {
          const names = listCases(db).map(({ name }) => name);
          const stem = document.name.replace(/\.[\p{L}\p{N}]{1,5}$/u, '') || document.name;
          const name = names.some((taken) => sameName(taken, stem)) ? freeName(stem, names) : stem;
          const { id } = insertCase(db, { guid: environment.newGuid() as Guid, name, memo: '' });
          insertLink(db, { caseId: id, documentId: document.id, start: null, end: null });
        }
      });
      return { created: free.length };
    },

    update({ id, name, memo }: { id: CaseId; name?: string | undefined; memo?: string | undefined }) {
      const found = get(id);
      history.record({ label: 'step.caseUpdate', detail: { name: name ?? found.name } }, () =>
        updateCase(db, {
          ...found,
          name: name === undefined ? found.name : unique(name, listCases(db), id),
          memo: memo ?? found.memo,
        }),
      );
    },

    remove({ id }: { id: CaseId }) {
      const { name } = get(id);
      history.record({ label: 'step.caseRemove', detail: { name } }, () => deleteCase(db, id));
    },

    link(link: Omit<CaseLink, 'id'>) {
      const { name } = get(link.caseId);
      const { characters, name: document } = documents.get(link.documentId);
      const { start, end } = link;
      if (start !== null && end !== null && end > characters) {
        throw new Problem('outsideText', { start, end, document, length: characters });
      }
      history.record({ label: 'step.caseLink', detail: { name } }, () => insertLink(db, link));
    },

    unlink({ id }: { id: number }) {
      const link = listLinks(db).find((other) => other.id === id);
      if (!link) throw new Problem('notFound', { what: 'link' });
      history.record({ label: 'step.caseUnlink', detail: { name: get(link.caseId).name } }, () => deleteLink(db, id));
    },

    setValue(cell: Input<'setValue'>) {
      const { name } = get(cell.caseId);
      const attribute = getAttribute(cell.attributeId).name;
      history.record({ label: 'step.attributeValue', detail: { name, attribute } }, () => set(cell));
    },

    setValues({ values }: Input<'setValues'>) {
      history.record({ label: 'step.attributeValues', detail: { count: values.length } }, () => values.forEach(set));
    },

    createAttribute: ({ name, type, categories }: Input<'createAttribute'>): Attribute =>
      history.record({ label: 'step.attributeCreate', detail: { name } }, () => {
        const present = listAttributes(db);
        return insertAttribute(db, {
          guid: environment.newGuid() as Guid,
          name: unique(name, present),
          type,
          categories: categories ?? [],
          position: (present.at(-1)?.position ?? -1) + 1,
        });
      }),

    updateAttribute({ id, name, type, categories }: Input<'updateAttribute'>) {
      const attribute = getAttribute(id);
      history.record({ label: 'step.attributeUpdate', detail: { name: name ?? attribute.name } }, () => {
        const changed = {
          ...attribute,
          name: name === undefined ? attribute.name : unique(name, listAttributes(db), id),
          type: type ?? attribute.type,
          categories: categories ?? attribute.categories,
        };
        updateAttribute(db, changed);
        if (changed.type === attribute.type) return;
        // A value that the new type cannot hold refuses the change, so that no cell is lost or left in two forms.
        for (const { caseId, value } of listValues(db).filter(({ attributeId }) => attributeId === id)) {
          set({ caseId, attributeId: id, value: checkValue(changed, value) });
        }
      });
    },

    removeAttribute({ id }: { id: AttributeId }) {
      const { name } = getAttribute(id);
      history.record({ label: 'step.attributeRemove', detail: { name } }, () => deleteAttribute(db, id));
    },
  };
}
