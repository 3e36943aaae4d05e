import { decodeAs, encodingOfBom } from '#core/documents/formats/charset/decode-text.ts';
import type { DocumentFile, DocumentFormat } from '#core/documents/formats/document-value.ts';
import { ImportError } from '#core/documents/formats/import-error.ts';

/** A format with its reader; `xml` becomes plain text. */
export type ReadableFormat = DocumentFormat | 'xml';

const byExtension: Readonly<Record<string, ReadableFormat>> = {
  txt: 'txt',
  text: 'txt',
  log: 'txt',
  md: 'md',
  markdown: 'md',
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  odt: 'odt',
  ott: 'odt',
  rtf: 'rtf',
  pdf: 'pdf',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  vtt: 'vtt',
  srt: 'srt',
  epub: 'epub',
  xml: 'xml',
};

/** Extensions of the files that can be imported as documents, without the point. */
export const documentExtensions = Object.keys(byExtension).filter((extension) => extension !== 'xml' && extension !== 'log');

/** What a file is: by its first bytes where they tell, else by its name. Throws ImportError for what no reader reads. */
export function formatOf({ name, bytes }: DocumentFile): ReadableFormat {
  const extension = /\.([^.\\/]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  if (head.indexOf('d0cf11e0a1b11ae1', 0, 'hex') === 0) throw oldOfficeFile(bytes, extension);
  if (head.indexOf('%PDF-') !== -1 && (extension === 'pdf' || head.indexOf('%PDF-') === 0)) return 'pdf';
  if (head.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]))) return zippedFormat(bytes, extension);
  if (head.subarray(0, 16).indexOf('{\\rtf') !== -1) return 'rtf';
  const known = byExtension[extension];
  if (known === 'docx' || known === 'odt' || known === 'epub' || known === 'pdf') throw notWhatItSays(extension);
  const start = headText(head);
  if (/^(?:<\?xml[^>]*>\s*)?<\?mso-application\b[^>]*Word|^MIME-Version:/i.test(start)) throw oldWord();
  const written = writtenFormat(start);
  if (known === 'txt' || extension === '') return written ?? 'txt';
  if (known === 'rtf' || extension === 'doc' || extension === 'dot') {
    // Many programs wrote pages and plain texts under these names; what holds NULs is neither.
    if (!start.includes('\0')) return written ?? 'txt';
    if (known === undefined) throw oldWord();
  }
  const format = known ?? written;
  if (format !== null) return format;
  const message = `Files of the kind “.${extension}” cannot be imported. Save the document as .docx, .odt, .rtf, .pdf or plain text and import that.`;
  throw new ImportError('unsupported', message, { extension });
}

/** How a file begins, read as text in the charset of its BOM; letters outside ASCII do not matter here. */
function headText(head: Buffer): string {
  const encoding = encodingOfBom(head);
  return (encoding === null ? head.toString('latin1') : decodeAs(head, encoding).text).trimStart();
}

/** A format that says what it is in its first words, whatever the file is named. */
function writtenFormat(start: string): ReadableFormat | null {
  if (/^WEBVTT(?:\s|$)/.test(start)) return 'vtt';
  if (/^\d+\s*\n\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*-->/.test(start)) return 'srt';
  return /^(?:<\?xml[^>]*>\s*)?(?:<!doctype html|<html[\s>])/i.test(start) ? 'html' : null;
}

/** Which of the zipped formats: the names of the parts stand readable in the file. */
function zippedFormat(bytes: Uint8Array, extension: string): ReadableFormat {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (all.includes('mimetypeapplication/epub+zip')) return 'epub';
  if (all.includes('word/document') || extension === 'docx') return 'docx';
  if (extension === 'odt' || extension === 'ott') return 'odt';
  if (extension === 'epub') return 'epub';
  if (all.includes('[Content_Types].xml') && !all.includes('xl/') && !all.includes('ppt/')) return 'docx';
  const message = 'This is a zip archive, not a document. Unpack it and import the documents inside.';
  throw new ImportError('not_a_document', message, { extension });
}

/** The container of old Office: a password-protected new file, or a document of Word 97–2003. */
function oldOfficeFile(bytes: Uint8Array, extension: string): ImportError {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new ImportError('encrypted', 'This document is protected with a password. Save a copy without the password and import that.');
  }
  if (extension === 'doc' || extension === 'dot' || all.includes(Buffer.from('WordDocument', 'utf16le'))) {
    return oldWord();
  }
  return new ImportError(
    'unsupported',
    'This is a file of an old Office program. Save it in its present format (.docx, .xlsx) and import that.',
  );
}

function oldWord(): ImportError {
  const message = 'This is a document of an old Word (.doc). Open it in a word processor, save it as .docx and import that.';
  return new ImportError('legacy_word', message);
}

function notWhatItSays(extension: string): ImportError {
  const message = `This file is named .${extension} but is damaged or holds something else. Open it in the program it was written with, save it again and import that.`;
  return new ImportError('damaged', message, { extension });
}
