import type { CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';
import { addText, openStudy, type Study } from '../open-core.ts';

/** Ten characters a paragraph and three paragraphs, so that every count can be done in the head. */
export const text = ['aaaaaaaaaa', 'bbbbbbbbbb', 'cccccccccc'].join('\n');

export type Coded = { documentId: DocumentId; start: number; end: number; codeId: CodeId; coderId: CoderId };

export const apply = async ({ client }: Study, codings: readonly Coded[]): Promise<void> => {
  for (const coding of codings) await client.codings.apply(coding);
};

/**
 * Two documents of 32 characters. Ties has a child, Kin. In One both use Ties: the first on 0–10, the second on 5–15; only the first uses Kin,
 * on 22–32. In Two both code 0–10 with Ties. A third document is coded by the first coder alone.
 */
export async function twoCoderStudy() {
  const study = await openStudy();
  const { client, aigul, boris } = study;
  const [one, two, lonely] = ['One', 'Two', 'Lonely'].map((name) => addText(study, name, text)) as [DocumentId, DocumentId, DocumentId];
  const ties = await client.codes.create({ name: 'Ties', parentId: null });
  const kin = await client.codes.create({ name: 'Kin', parentId: ties.id });
  const idle = await client.codes.create({ name: 'Idle', parentId: null });
  await apply(study, [
    { documentId: one, start: 0, end: 10, codeId: ties.id, coderId: aigul.id },
    { documentId: one, start: 5, end: 15, codeId: ties.id, coderId: boris.id },
    { documentId: one, start: 22, end: 32, codeId: kin.id, coderId: aigul.id },
    { documentId: two, start: 0, end: 10, codeId: ties.id, coderId: aigul.id },
    { documentId: two, start: 0, end: 10, codeId: ties.id, coderId: boris.id },
    { documentId: lonely, start: 0, end: 10, codeId: ties.id, coderId: aigul.id },
  ]);
  return { ...study, one, two, lonely, ties, kin, idle, coderIds: [aigul.id, boris.id] };
}

export type TwoCoderStudy = Awaited<ReturnType<typeof twoCoderStudy>>;
