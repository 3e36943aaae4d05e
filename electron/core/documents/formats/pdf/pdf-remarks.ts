import type { ReadComment } from '#core/documents/formats/document-value.ts';
import type { PdfPage } from '#core/documents/formats/pdf/open-pdf.ts';
import type { PdfLine } from '#core/documents/formats/pdf/pdf-lines.ts';
import { type Matrix, toMatrix } from '#core/documents/formats/pdf/pdf-matrix.ts';

type Said = Pick<ReadComment, 'text' | 'author' | 'date'>;

/** What a reader wrote beside the text. `top` and `bottom` count downwards from the top of the page, as lines do. */
export type PdfRemark = Said & { left: number; right: number; top: number; bottom: number };

/** Marks with words of their own that are not drawn on the page: a text written onto it is part of its text already. */
const kinds = new Set(['Text', 'Highlight', 'Underline', 'Squiggly', 'StrikeOut', 'Caret', 'Square', 'Circle']);

/** The remarks on a page: notes, and marks over the text that something was written to. */
export async function remarksOf(page: PdfPage): Promise<PdfRemark[]> {
  const viewport = toMatrix(page.getViewport({ scale: 1 }).transform);
  const annotations: unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    if (!isAnnotation(annotation) || !kinds.has(annotation.subtype)) return [];
    const text = annotation.contentsObj?.str?.trim() ?? '';
    const author = annotation.titleObj?.str?.trim() || null;
    return text === ''
      ? []
      : [{ text, author, date: toIsoDate(annotation.modificationDate ?? annotation.creationDate), ...placeOf(annotation.rect, viewport) }];
  });
}

/** The lines a remark speaks of: those it covers, else the nearest. */
export function linesOf(remark: PdfRemark, lines: readonly PdfLine[]): readonly PdfLine[] {
  const covered = lines.filter(
    ({ across, size, left, right }) =>
      across > remark.top && across - size * 0.5 < remark.bottom && left < remark.right && right > remark.left,
  );
  if (covered.length > 0) return covered;
  const middle = (remark.top + remark.bottom) / 2;
  const distance = ({ across, size }: PdfLine): number => Math.abs(across - size / 3 - middle);
  return lines.toSorted((one, other) => distance(one) - distance(other)).slice(0, 1);
}

type Annotation = {
  subtype: string;
  rect: number[];
  contentsObj?: { str?: string };
  titleObj?: { str?: string };
  modificationDate?: string | null;
  creationDate?: string | null;
};

function isAnnotation(value: unknown): value is Annotation {
  return typeof value === 'object' && value !== null && 'subtype' in value && 'rect' in value && Array.isArray(value.rect);
}

/** A rectangle of the page in the directions of lines. */
function placeOf([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[], [a, b, c, d, e, f]: Matrix): Omit<PdfRemark, keyof Said> {
  const [left, right] = [a * x1 + c * y1 + e, a * x2 + c * y2 + e];
  const [top, bottom] = [b * x1 + d * y1 + f, b * x2 + d * y2 + f];
  return { left: Math.min(left, right), right: Math.max(left, right), top: Math.min(top, bottom), bottom: Math.max(top, bottom) };
}

/** `D:20110917125907Z` → ISO 8601; null for what is no date. */
function toIsoDate(date: string | null | undefined): string | null {
  const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00'] =
    /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?/.exec(date ?? '') ?? [];
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  return year === undefined || Number.isNaN(Date.parse(iso)) ? null : iso;
}
