import { createRouterClient } from '@orpc/server';
import { expect, onTestFinished, test } from 'vitest';
import { createCore } from '#core/core.ts';
import { router } from '#core/router.ts';
import { temporaryFolder, testEnvironment } from '../open-core.ts';

/** The sample study, open, and what the backend writes to its log. */
async function openSample() {
  const log: unknown[] = [];
  const core = createCore(testEnvironment(temporaryFolder(), { log: (...entry) => log.push(entry) }));
  onTestFinished(() => core.close());
  const client = createRouterClient(router, { context: { core } });
  await client.project.openSample({ language: 'en' });
  const coderIds = (await client.coders.list()).slice(0, 2).map(({ id }) => id);
  return { core, client, log, query: { coderIds, unit: 'character', resamples: 2_000, seed: 1 } as const };
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 30));

test('statistics of a project that is closed meanwhile are cancelled, and nothing is read from it any more', async () => {
  const { client, log, query } = await openSample();
  const asked = [
    client.analysis.agreement(query),
    client.analysis.agreementPairs(query),
    client.analysis.disagreements({ ...query, limit: 10 }),
    client.analysis.cooccurrence({ relation: 'overlap' }),
  ];
  const settled = Promise.allSettled(asked);
  await turn();
  await client.project.close();
  for (const one of await settled) expect(one).toMatchObject({ status: 'rejected', reason: { data: { kind: 'cancelled' } } });
  expect(log).toEqual([]);
});

test('the project that takes its place gets none of the figures of the one before', async () => {
  const { client, log, query } = await openSample();
  const asked = client.analysis.agreement(query);
  const refused = expect(asked).rejects.toMatchObject({ data: { kind: 'cancelled' } });
  await turn();
  await client.project.create({ name: 'Another', language: 'en', starter: false });
  await refused;
  expect((await client.analysis.cooccurrence({ relation: 'overlap' })).pairs).toEqual([]);
  expect(log).toEqual([]);
});
