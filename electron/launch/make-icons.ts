import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';

const folder = fileURLToPath(new URL('../../resources/icons', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
type Picture = { size: number; png: Buffer };

/** Draws icon.svg in every size that a system asks for, and packs the sizes for Windows and for a Mac. Run after changing the drawing. */
async function makeIcons(): Promise<void> {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const pictures: Picture[] = [];
  for (const size of sizes) pictures.push({ size, png: await draw(browser, size) });
  await browser.close();
  for (const { size, png } of pictures) writeFileSync(join(folder, `${size}x${size}.png`), png);
  writeFileSync(join(folder, 'icon.ico'), toIco(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(join(folder, 'icon.icns'), toIcns(pictures));
}

async function draw(browser: Browser, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const drawing = readFileSync(join(folder, 'icon.svg'), 'utf8').replace(
    '<svg ',
    `<svg style="display:block" width="${size}" height="${size}" `,
  );
  await page.setContent(`<body style="margin:0">${drawing}</body>`);
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}

/** A directory of 16 bytes a picture after a header of 6; the size 256 is written as 0. */
export function toIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(6 + 16 * pictures.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(pictures.length, 4);
  let place = header.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    header.writeUInt8(size % 256, entry);
    header.writeUInt8(size % 256, entry + 1);
    header.writeUInt16LE(1, entry + 4);
    header.writeUInt16LE(32, entry + 6);
    header.writeUInt32LE(png.length, entry + 8);
    header.writeUInt32LE(place, entry + 12);
    place += png.length;
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)]);
}

/** The four letters that name each size, once for plain and once for double density. */
const icnsNames: readonly (readonly [string, number])[] = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
];

export function toIcns(pictures: readonly Picture[]): Buffer {
  const parts = icnsNames.map(([name, size]) => {
    const { png } = pictures.find((picture) => picture.size === size) ?? { png: Buffer.alloc(0) };
    const head = Buffer.from(`${name}\0\0\0\0`, 'latin1');
    head.writeUInt32BE(png.length + 8, 4);
    return Buffer.concat([head, png]);
  });
  const body = Buffer.concat(parts);
  const head = Buffer.from('icns\0\0\0\0', 'latin1');
  head.writeUInt32BE(body.length + 8, 4);
  return Buffer.concat([head, body]);
}

if (import.meta.main) await makeIcons();
