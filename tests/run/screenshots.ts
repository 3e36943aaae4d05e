/** Pictures of the program for the README: `node tests/run/screenshots.ts`. */
import { join } from 'node:path';
import { buildIfNeeded } from '../../electron/launch/build-if-needed.ts';
import { askFor, bars } from '../e2e/app/hands.ts';
import { openApp } from '../e2e/app/open-app.ts';

const folder = join(import.meta.dirname, '../../resources/screenshots');

buildIfNeeded();
const app = await openApp({ context: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' } });
try {
  const { page } = app;
  await askFor(page, 'Almaty 3');
  await page.getByRole('document', { name: 'Almaty 3: Timur' }).waitFor();
  await page.getByRole('button', { name: /Whose codings are shown/ }).click();
  await page.getByRole('option', { name: 'Everybody’s codings' }).click();
  await page
    .getByRole('treegrid', { name: 'Codes' })
    .getByRole('row', { name: 'Strategy', exact: true })
    .getByRole('button', { name: /^Expand/ })
    .click();
  await bars(page).nth(3).click();
  await page.getByText('Also here').waitFor();
  await page.getByText(/κ with Coder B/).waitFor();
  await page.mouse.move(720, 20);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(folder, 'coding.png') });
} finally {
  await app.close();
}
