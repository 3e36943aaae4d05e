import { describe, expect, test } from 'vitest';
import { CodingInText, unpackCodings } from '#shared/contract/coding-columns.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { addText, openStudy } from '../open-core.ts';

describe('the codings of a document, column by column', () => {
  test('are all its codings with all that is written on them, in the order of the text', async () => {
    const study = await openStudy();
    const { client, aigul, boris } = study;
    const documentId = addText(study, 'One', '0123456789'.repeat(5));
    const elsewhere = addText(study, 'Two', '0123456789');
    const { id: codeId } = await client.codes.create({ name: 'Housing', parentId: null });
    const apply = (start: number, end: number, coder = aigul, code: CodeId = codeId) =>
      client.codings.apply({ documentId, start, end, codeId: code, coderId: coder.id });
    const late = await apply(30, 40);
    const short = await apply(5, 10);
    const long = await apply(5, 20);
    const first = await apply(0, 3, boris);
    await client.codings.apply({ documentId: elsewhere, start: 0, end: 5, codeId, coderId: aigul.id });
    const tie = { alter: 'aunt', relation: 'kin', resource: 'a room', direction: 'toEgo', strength: 2 } as const;
    await client.codings.update({ id: long.id, memo: 'With “quotes”, and a line\nmore', weight: 0.5, tie });
    const codings = unpackCodings(documentId, await client.codings.ofDocument({ documentId }));
    expect(codings.map(({ id }) => id)).toEqual([first.id, long.id, short.id, late.id]);
    const each = await Promise.all(codings.map(({ id }) => client.codings.get({ id })));
    expect(codings).toEqual(each.map((coding) => CodingInText.parse(coding)));
    expect(codings[1]).toMatchObject({ weight: 0.5, tie });
  });

  test('are none where nothing is coded, and fail where there is no such document', async () => {
    const study = await openStudy();
    const documentId = addText(study, 'One', 'Nothing here.');
    expect(unpackCodings(documentId, await study.client.codings.ofDocument({ documentId }))).toEqual([]);
    await study.client.documents.remove({ ids: [documentId] });
    await expect(study.client.codings.ofDocument({ documentId })).rejects.toThrow();
  });
});
