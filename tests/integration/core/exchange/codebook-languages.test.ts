import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createCore } from '#core/core.ts';
import { codebookFormats } from '#shared/contract/exchange.ts';
import { languages } from '#shared/model/language.ts';
import { temporaryFolder, testEnvironment } from '../../open-core.ts';

function openStarter() {
  const folder = temporaryFolder();
  const core = createCore(testEnvironment(folder));
  core.projects.create({ path: join(folder, 'study.bailanys'), name: 'Study', language: 'en', starter: true });
  const bringIn = (name: string, content: string) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return core.exchange.importCodebook({ path, dryRun: false });
  };
  const code = (name: string) =>
    core.projects
      .current()
      .codes.list()
      .find(({ words }) => words.name === name);
  return { core, folder, bringIn, code };
}

describe('a codebook that comes back in the language it went out in', () => {
  test('is the same codebook, in every format and language', async () => {
    const { core, folder } = openStarter();
    const codes = core.projects.current().codes.list().length;
    for (const language of languages) {
      for (const format of codebookFormats) {
        const path = join(folder, `book-${language}.${format}`);
        await core.exchange.exportCodebook({ path, format, language });
        const { added, changed, unchanged } = await core.exchange.importCodebook({ path, dryRun: true });
        expect([language, format, added, changed, unchanged.length]).toEqual([language, format, [], [], codes]);
      }
    }
    core.close();
  }, 60_000);

  test('brings its words to the translations, and a new code to its place', async () => {
    const { core, bringIn, code } = openStarter();
    const { translations, words } = code('Strategy') ?? {};
    const merged = await bringIn(
      'book.csv',
      'path,definition\nСтратегия,Новые слова\nСоциальные связи,\nСоциальные связи > Связи-мосты,\nСоциальные связи > Связи онлайн,В сети\n',
    );
    expect(merged).toMatchObject({ changed: ['Strategy'], added: ['Social ties > Связи онлайн'] });
    expect(code('Strategy')?.words).toEqual(words);
    expect(code('Strategy')?.translations).toEqual({ ...translations, ru: { ...translations?.ru, definition: 'Новые слова' } });
    expect(code('Связи онлайн')).toMatchObject({ parentId: code('Social ties')?.id, words: { definition: 'В сети' } });
    core.close();
  });
});
