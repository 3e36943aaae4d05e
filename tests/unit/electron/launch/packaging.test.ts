import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { toJavaScript } from '../../../../electron/launch/build-desktop.ts';
import { toIcns, toIco } from '../../../../electron/launch/make-icons.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const require = createRequire(import.meta.url);
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('modules for the desktop', () => {
  it('lose their types and find each other as JavaScript', () => {
    const source = [
      "import type { Db } from '#core/db/database.ts';",
      "import { a, type B } from './beside.ts';",
      "import words from '#shared/i18n/en/shell.json' with { type: 'json' };",
      "const late = await import('#core/late.ts');",
      'export const c: B = a(words) as B;',
    ].join('\n');
    const built = toJavaScript(source, 'electron/core/documents/reading.ts');
    expect(built.split('\n').map((line) => line.replaceAll(/ +/g, ' ').trim())).toEqual([
      '',
      "import { a, } from './beside.js';",
      "import words from '../../../shared/i18n/en/shell.json' with { type: 'json' };",
      "const late = await import('../late.js');",
      'export const c = a(words) ;',
    ]);
  });
});

describe('the packages', () => {
  const config = require('../../../../electron-builder.config.cjs');

  it('fit the schema of electron-builder', { timeout: 30_000 }, async () => {
    const { validateConfiguration } = require('app-builder-lib/out/util/config/config');
    const { DebugLogger } = require('builder-util');
    await expect(validateConfiguration(config, new DebugLogger(false))).resolves.toBeUndefined();
  });

  it('are closed: no Node options, no inspector, no code from outside the archive, nothing to upload to', () => {
    expect(config.electronFuses).toMatchObject({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
    expect([config.publish, config.npmRebuild]).toEqual([null, false]);
  });

  it('bring the licence of every library that is passed on', () => {
    const licences = readFileSync(join(root, 'resources/licences/third-party.txt'), 'utf8');
    const names = Object.entries<string>(manifest.dependencies).map(([name, version]) => /^npm:(.+)@/.exec(version)?.[1] ?? name);
    for (const name of [...names, 'react', 'lexical', 'echarts', '@fontsource-variable/inter']) expect(licences).toContain(`\n${name} `);
    for (const font of ['inter', 'source-serif'])
      expect(readFileSync(join(root, `resources/licences/font-${font}.txt`), 'utf8')).toContain('SIL OPEN FONT LICENSE');
  });
});

describe('icons', () => {
  const icon = (name: string) => readFileSync(join(root, 'resources/icons', name));
  const pictures = [16, 24, 32, 48, 64, 128, 256, 512, 1024].map((size) => ({ size, png: icon(`${size}x${size}.png`) }));

  it('are drawn in every size', () => {
    for (const { size, png } of pictures) expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  });

  it('are packed for Windows and for a Mac', () => {
    expect(toIco(pictures.filter(({ size }) => size <= 256)).equals(icon('icon.ico'))).toBe(true);
    expect(toIcns(pictures).equals(icon('icon.icns'))).toBe(true);
    expect(icon('icon.icns').readUInt32BE(4)).toBe(icon('icon.icns').length);
  });
});
