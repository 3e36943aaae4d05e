import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createSchemeHandler, pageAddress, privilegedSchemes } from '#main/app-scheme.ts';

const outside = mkdtempSync(join(tmpdir(), 'bailanys-test-'));
const folder = join(outside, 'renderer');
mkdirSync(join(folder, 'assets'), { recursive: true });
writeFileSync(join(outside, 'secret.txt'), 'secret');
writeFileSync(join(outside, 'renderer-secret.txt'), 'secret');
writeFileSync(join(folder, 'index.html'), '<!doctype html>');
writeFileSync(join(folder, 'assets', 'main.js'), 'export {};');
writeFileSync(join(folder, 'assets', 'letters қ.css'), 'a {}');
afterAll(() => rmSync(outside, { recursive: true }));

const answer = createSchemeHandler(folder);
const get = (url: string, method = 'GET') => answer({ url, method } as Request);

describe('app://', () => {
  it('serves the page with a policy that allows nothing from elsewhere', async () => {
    const page = await get(pageAddress);
    expect(page.status).toBe(200);
    expect(await page.text()).toBe('<!doctype html>');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self';");
    expect(page.headers.get('content-security-policy')).toContain("connect-src 'self';");
    expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe-eval|https?:|ws:|\*/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('serves its files with their types', async () => {
    expect((await get('app://bailanys/assets/main.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect((await get('app://bailanys/assets/letters%20%D2%9B.css')).status).toBe(200);
    expect((await get('app://bailanys/')).status).toBe(200);
  });

  it.each([
    'app://bailanys/../secret.txt',
    'app://bailanys/%2e%2e/secret.txt',
    'app://bailanys/..%2fsecret.txt',
    'app://bailanys/assets/..%2f..%2fsecret.txt',
    'app://bailanys/..%5csecret.txt',
    'app://bailanys/..%2frenderer-secret.txt',
    'app://bailanys//etc/passwd',
    'app://bailanys/%2fetc%2fpasswd',
    'app://bailanys/index.html%00.txt',
    'app://bailanys/%E0%A4%A',
    'app://bailanys/assets',
    'app://bailanys/missing.js',
    'app://elsewhere/index.html',
  ])('does not have %s', async (url) => {
    const refused = await get(url);
    expect(refused.status).toBe(404);
    expect(await refused.text()).toBe('');
  });

  it('only gives, takes nothing', async () => {
    expect((await get(pageAddress, 'POST')).status).toBe(404);
  });

  it('never bypasses the policy', () => {
    expect(privilegedSchemes[0]?.privileges).not.toHaveProperty('bypassCSP');
    expect(privilegedSchemes[0]?.privileges).not.toHaveProperty('allowServiceWorkers');
  });
});
