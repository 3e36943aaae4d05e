import { attributeOf, scanTags } from '#core/documents/formats/docx/scan-tags.ts';
import { paragraphStyles, runLooks } from '#core/exchange/rich-text/looks.ts';
import { decodeXml } from '#core/exchange/xml/decode-xml.ts';
import { openZip } from '#core/exchange/zip/open-zip.ts';
import type { TextMark } from '#shared/model/document.ts';

/** So many characters of XML for one of text, and some for the frame, are read; more is somebody's joke. */
const mostXml = (text: string): number => text.length * 60 + 1_000_000;

/**
 * The looks that a Word document gives to a text that is known already. Only a document that says the same, paragraph by paragraph, is
 * believed: the plain text and its offsets are never touched by it. Any other gives no looks.
 */
export async function readRichMarks(bytes: Uint8Array, text: string): Promise<TextMark[]> {
  try {
    const xml = decodeXml(await (await openZip(bytes)).read('word/document.xml'));
    return xml.length > mostXml(text) ? [] : marksOf(xml, text);
  } catch {
    return [];
  }
}

function marksOf(xml: string, text: string): TextMark[] {
  const marks: TextMark[] = [];
  const open = new Map<TextMark['kind'], TextMark>();
  let at = -1;
  let paragraphStart = 0;
  let style: string | null = null;
  let kinds = new Set<TextMark['kind']>();
  let inRun = false;
  let inText = -1;
  const take = (words: string): boolean => {
    if (!text.startsWith(words, at)) return false;
    for (const kind of kinds) {
      const last = open.get(kind);
      if (last?.end === at) last.end += words.length;
      else {
        const mark = { start: at, end: at + words.length, kind };
        open.set(kind, mark);
        marks.push(mark);
      }
    }
    at += words.length;
    return true;
  };
  for (const tag of scanTags(xml)) {
    const { local, kind } = tag;
    if (local === 'p') {
      if (kind !== 'close') {
        at += 1;
        if (at > 0 && text[at - 1] !== '\n') return [];
        paragraphStart = at;
        style = null;
      }
      if (kind === 'close') {
        const look = paragraphStyles.find(({ id }) => id === style);
        if (look !== undefined && at > paragraphStart) marks.push({ start: paragraphStart, end: at, kind: look.kind });
      }
    } else if (local === 'pStyle') style = attributeOf(tag, 'val');
    else if (local === 'r') {
      inRun = kind === 'open';
      kinds = new Set();
    } else if (inRun && kind === 'empty' && runLooks.some(({ element }) => element.endsWith(`:${local}`))) {
      const value = attributeOf(tag, 'val');
      const look = runLooks.find(({ element, style: own }) => element.endsWith(`:${local}`) && (own === null || own === value));
      if (look !== undefined && !/^(?:0|false|off|none)$/.test(value ?? '')) kinds.add(look.kind);
    } else if (inRun && local === 'tab' && kind === 'empty') {
      if (!take('\t')) return [];
    } else if (local === 't' && kind === 'open') inText = tag.end;
    else if (local === 't' && kind === 'close') {
      if (!take(withoutReferences(xml.slice(inText, tag.start)))) return [];
    }
  }
  return at === text.length ? marks.sort((one, other) => one.start - other.start || other.end - one.end) : [];
}

const characters: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return characters[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
  });
}
