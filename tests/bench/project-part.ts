import { createRouterClient } from '@orpc/server';
import { router } from '#core/router.ts';
import type { CodingId } from '#shared/model/ids.ts';
import { measure } from './measure.ts';
import type { Part } from './part.ts';
import { benchCore, makeTier } from './tier-project.ts';

/** The backend through its contract, in process: opening, coding, undoing, the lists the windows ask for. */
export const projectPart: Part = async ({ folder, runs, add }) => {
  for (const [tier, target] of [
    ['M', 1_000],
    ['L', 2_000],
  ] as const) {
    const path = makeTier(folder, tier);
    add(
      await measure(
        `open tier ${tier}: project, documents, code tree, first text with its codings`,
        { runs: Math.min(runs, 5), target },
        async () => {
          const core = benchCore(folder);
          const client = createRouterClient(router, { context: { core } });
          await client.project.open({ path });
          const [documents] = await Promise.all([client.documents.list(), client.codes.tree(), client.coders.list(), client.cases.table()]);
          const [first] = documents;
          if (first) await Promise.all([client.documents.text({ id: first.id }), client.codings.ofDocument({ documentId: first.id })]);
          core.close();
        },
      ),
    );
    await codeAndUndo(path, { tier, folder, runs, add });
  }
  const huge = makeTier(folder, 'huge');
  const core = benchCore(folder);
  const client = createRouterClient(router, { context: { core } });
  await client.project.open({ path: huge });
  const [document] = await client.documents.list();
  if (!document) throw new Error('The huge tier has no document');
  add(await measure('one text of 10⁶ characters', { runs }, () => client.documents.text({ id: document.id })));
  add(await measure('its 20,000 codings', { runs, target: 500 }, () => client.codings.ofDocument({ documentId: document.id })));
  core.close();
};

type Place = Pick<Parameters<Part>[0], 'folder' | 'runs' | 'add'> & { tier: string };

async function codeAndUndo(path: string, { tier, folder, runs, add }: Place): Promise<void> {
  const core = benchCore(folder);
  const client = createRouterClient(router, { context: { core } });
  await client.project.open({ path });
  const [documents, tree, coders] = await Promise.all([client.documents.list(), client.codes.tree(), client.coders.list()]);
  const [document, code, coder] = [documents[0], tree[0], coders[0]];
  if (!document || !code || !coder) throw new Error(`Tier ${tier} is empty`);
  const many = runs * 10;
  let start = 0;
  const apply = async (): Promise<CodingId> => {
    start += 1;
    const passage = { documentId: document.id, start, end: start + 61, codeId: code.id, coderId: coder.id };
    return (await client.codings.apply(passage)).id;
  };
  add(await measure(`apply a coding, on the disk when acknowledged, tier ${tier}`, { runs: many, target: 50 }, apply));
  add(await measure(`undo it, tier ${tier}`, { runs: many, target: 50 }, () => client.history.undo()));
  add(await measure(`code tree with counts, tier ${tier}`, { runs }, () => client.codes.tree()));
  add(await measure(`list of documents, tier ${tier}`, { runs }, () => client.documents.list()));
  core.close();
}
