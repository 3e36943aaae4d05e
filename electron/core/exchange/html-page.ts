import type { Language } from '#shared/model/language.ts';

const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '\r': '&#13;' };

export const escapeHtml = (text: string): string =>
  text.toWellFormed().replace(/[&<>"'\r]/gu, (character) => named[character] ?? character);

const style = [
  'body { font: 16px/1.5 system-ui, sans-serif; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #222 }',
  'p, td, blockquote { white-space: pre-wrap }',
  'blockquote { margin: 0 0 0.25rem; padding-left: 0.75rem; border-left: 3px solid #bbb }',
  'p { margin: 0 0 0.5rem }',
  '.facts, .source { margin: 0 0 1rem; color: #666; font-size: 0.875rem }',
  'h2, h3, h4, h5, h6 { margin: 1.5rem 0 0.25rem }',
  '@media print { body { margin: 0 } h2, h3 { break-after: avoid } }',
].join('\n');

/** A whole page as UTF-8: nothing in it is fetched from anywhere, and nothing in it runs. */
export function htmlPage(title: string, language: Language, body: string): Uint8Array {
  const policy = `default-src 'none'; style-src 'unsafe-inline'`;
  return new TextEncoder().encode(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escapeHtml(title)}</title>
<style>
${style}
</style>
</head>
<body>
${body}
</body>
</html>
`);
}
