import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ImportError } from '#core/documents/formats/import-error.ts';

type PdfLibrary = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

export type PdfDocument = Awaited<ReturnType<PdfLibrary['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

let library: Promise<PdfLibrary> | null = null;

/** pdf.js looks for drawing classes as it loads and complains when there are none; text needs none, so it gets empty ones. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  const scope: Record<string, unknown> = globalThis as unknown as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) scope[name] ??= class {};
  library ??= import('pdfjs-dist/legacy/build/pdf.mjs');
  return library;
}

/** Opens a PDF held in memory, with everything switched off that text does not need. Throws ImportError. */
export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  const { getDocument, VerbosityLevel } = await loadPdfLibrary();
  const root = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the bytes away from whoever gives them.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    cMapUrl: `${join(root, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(root, 'standard_fonts')}/`,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    maxImageSize: 1,
  });
  try {
    return await task.promise;
  } catch (cause) {
    await task.destroy();
    throw toImportError(cause);
  }
}

function toImportError(cause: unknown): ImportError {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') {
    return new ImportError('encrypted', 'This PDF is protected with a password. Save a copy without the password and import that.');
  }
  const message = 'This PDF is damaged or incomplete. Open it in a PDF viewer, print it to a new PDF and import that.';
  return new ImportError('damaged', message, { cause: cause instanceof Error ? cause.message : String(cause) });
}
