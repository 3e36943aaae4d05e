import { describe, expect, it } from 'vitest';
import { inShownOrder, kindId, libraryNodes, placeOfDrop } from '#renderer/features/library/library-nodes.ts';
import type { DocumentInList } from '#shared/contract/documents.ts';
import type { DocumentKind } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';

const document = (own: number, kind: DocumentKind): DocumentInList => ({
  ...{ id: own as DocumentId, guid: '', name: `document ${own}`, kind, language: 'kk', position: own, characters: 0, format: 'txt' },
  ...{
    encoding: null,
    sourceName: null,
    publisher: null,
    dated: null,
    textHash: '',
    createdAt: '',
    work: [],
    paragraphs: 0,
    caseNames: [],
    hasOriginal: false,
  },
});
const documents = [document(1, 'interview'), document(2, 'policy'), document(3, 'interview'), document(4, 'mediaArticle')];

describe('the library', () => {
  it('groups documents by kind and leaves empty kinds out', () => {
    const nodes = libraryNodes(documents, (kind) => kind);
    expect(nodes.map((node) => [node.name, node.row === 'kind' ? node.children.map(({ id }) => id) : []])).toEqual([
      ['interview', [1, 3]],
      ['mediaArticle', [4]],
      ['policy', [2]],
    ]);
    expect(inShownOrder(documents).map(({ id }) => id)).toEqual([1, 3, 4, 2]);
  });

  it('takes a drop between documents as an order, a drop on a kind as a change of kind', () => {
    const drop = (dragged: number, id: number | string, position: 'before' | 'after' | 'into') =>
      placeOfDrop(documents, dragged as DocumentId, { id, position });
    expect(drop(3, 1, 'before')).toEqual({ kind: 'interview', before: 1 });
    expect(drop(1, 3, 'after')).toEqual({ kind: 'interview', before: null });
    expect(drop(4, 1, 'after')).toEqual({ kind: 'interview', before: 3 });
    expect(drop(1, kindId('policy'), 'into')).toEqual({ kind: 'policy', before: null });
    expect(drop(1, 1, 'after')).toBeUndefined();
    expect(drop(1, kindId('policy'), 'after')).toBeUndefined();
  });
});
