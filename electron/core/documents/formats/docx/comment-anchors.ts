import type { ReadComment } from '#core/documents/formats/document-value.ts';

/**
 * The converter gives back where a comment is referred to, not what it was about. Its range is therefore written into the text before
 * converting, between characters that no document may contain (Unicode noncharacters), and taken out again afterwards.
 */
const startSign = '\uFDD0';
const endSign = '\uFDD1';
const closeSign = '\uFDD2';
const signs = /[\uFDD0-\uFDD2]/;
const anchor = /([\uFDD0\uFDD1])(-?\d+)\uFDD2/g;

/** Turns `commentRangeStart`, `commentRangeEnd` and `commentReference` of a Word part into runs holding signs. */
export function signComments(xml: string): string {
  if (signs.test(xml)) return xml;
  return xml
    .replace(/<(\w+):commentRange(Start|End)\b[^>]*?\bid="(-?\d+)"[^>]*?(?:\/>|>\s*<\/\1:commentRange\2>)/g, (_, prefix, side, id) => {
      const sign = side === 'Start' ? startSign : endSign;
      return `<${prefix}:r><${prefix}:t>${sign}${id}${closeSign}</${prefix}:t></${prefix}:r>`;
    })
    .replace(/<(\w+):commentReference\b[^>]*?\bid="(-?\d+)"[^>]*?(?:\/>|>\s*<\/\1:commentReference>)/g, (_, prefix, id) => {
      return `<${prefix}:t>${startSign}${id}${closeSign}</${prefix}:t>`;
    });
}

export type CommentNote = Pick<ReadComment, 'text' | 'author' | 'date'>;

/** A piece of text between signs, or a sign. */
export type AnchoredPiece = { text: string } | { id: string; side: 'start' | 'end' };

/** Splits text at the signs. */
export function splitAtAnchors(text: string): AnchoredPiece[] {
  if (!signs.test(text)) return [{ text }];
  const pieces: AnchoredPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(anchor)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index) });
    pieces.push({ id: match[2] ?? '', side: match[1] === startSign ? 'start' : 'end' });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}
