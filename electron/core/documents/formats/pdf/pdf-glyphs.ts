import { identity, type Matrix, multiply, toMatrix } from '#core/documents/formats/pdf/pdf-matrix.ts';

/**
 * One drawn glyph. `along` and `across` are its place in its own direction of writing (points from the corner of the page, `across`
 * growing downwards), `width` its advance, `size` the font size, `turn` the direction in whole degrees.
 */
export type PdfGlyph = { text: string; along: number; across: number; width: number; size: number; turn: number };

export type PdfFont = { fontMatrix: Matrix; vertical: boolean };

/** What draws a page, as pdf.js lists it: names of operations and their arguments. */
export type PageDrawing = { operations: readonly string[]; arguments: readonly (readonly unknown[] | null)[] };

type TextState = {
  page: Matrix;
  font: PdfFont;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  rise: number;
  leading: number;
};

const plainFont: PdfFont = { fontMatrix: [0.001, 0, 0, 0.001, 0, 0], vertical: false };

/**
 * Places every glyph of a page. pdf.js's own text extraction gives runs without the places of their letters, so a letter drawn with a
 * fallback font (as Kazakh ones often are) cannot be put back into its word; the drawing itself says where each one stands.
 */
export function placeGlyphs(drawing: PageDrawing, viewport: Matrix, fontOf: (name: string) => PdfFont | null): PdfGlyph[] {
  const glyphs: PdfGlyph[] = [];
  const saved: TextState[] = [];
  let state: TextState = { page: viewport, font: plainFont, size: 1, charSpacing: 0, wordSpacing: 0, scale: 1, rise: 0, leading: 0 };
  let line: Matrix = identity;
  let text: Matrix = identity;

  const show = (shown: unknown) => {
    if (!Array.isArray(shown)) return;
    const unit = state.size * (state.font.fontMatrix[0] || 0.001);
    for (const item of shown) {
      let advance = 0;
      if (typeof item === 'number') advance = (-item * state.size * state.scale) / 1000;
      else if (isGlyph(item)) {
        const spacing = state.charSpacing + (item.isSpace ? state.wordSpacing : 0);
        const width = item.width * unit * state.scale;
        place(glyphs, multiply(state.page, multiply(text, [1, 0, 0, 1, 0, state.rise])), item.unicode, width, state.size);
        advance = width + spacing * state.scale;
      }
      text = multiply(text, [1, 0, 0, 1, advance, 0]);
    }
  };
  const move = (x: number, y: number) => {
    line = multiply(line, [1, 0, 0, 1, x, y]);
    text = line;
  };

  drawing.operations.forEach((operation, index) => {
    const values = drawing.arguments[index] ?? [];
    const number = (at: number) => Number(values[at]) || 0;
    switch (operation) {
      case 'save':
        saved.push({ ...state });
        break;
      case 'restore':
        state = saved.pop() ?? state;
        break;
      case 'transform':
        state.page = multiply(state.page, toMatrix(values));
        break;
      case 'paintFormXObjectBegin':
        saved.push({ ...state });
        if (values[0] !== null && values[0] !== undefined) state.page = multiply(state.page, toMatrix(values[0]));
        break;
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state;
        break;
      case 'beginText':
        line = identity;
        text = identity;
        break;
      case 'setFont':
        state.font = fontOf(String(values[0])) ?? plainFont;
        state.size = number(1);
        break;
      case 'setTextMatrix':
        line = toMatrix(values[0]);
        text = line;
        break;
      case 'moveText':
        move(number(0), number(1));
        break;
      case 'setLeadingMoveText':
        state.leading = -number(1);
        move(number(0), number(1));
        break;
      case 'setLeading':
        state.leading = number(0);
        break;
      case 'nextLine':
        move(0, -state.leading);
        break;
      case 'setCharSpacing':
        state.charSpacing = number(0);
        break;
      case 'setWordSpacing':
        state.wordSpacing = number(0);
        break;
      case 'setHScale':
        state.scale = number(0) / 100 || 1;
        break;
      case 'setTextRise':
        state.rise = number(0);
        break;
      case 'showText':
      case 'showSpacedText':
      case 'showType3Text':
        show(values[0]);
        break;
      case 'nextLineShowText':
        move(0, -state.leading);
        show(values[0]);
        break;
    }
  });
  return glyphs;
}

type Glyph = { unicode: string; width: number; isSpace: boolean };

function isGlyph(item: unknown): item is Glyph {
  return typeof item === 'object' && item !== null && 'unicode' in item && typeof item.unicode === 'string';
}

function place(glyphs: PdfGlyph[], matrix: Matrix, unicode: string, width: number, size: number): void {
  const [a, b, c, d, x, y] = matrix;
  const stretch = Math.hypot(a, b);
  const height = Math.hypot(c, d) * Math.abs(size);
  if (!Number.isFinite(x + y + stretch + height) || stretch === 0) return;
  const turn = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  const text = unicode.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
  // Downwards is away from where the letters' tops point, which a mirrored page turns round.
  const across = -(x * c + y * d) / (Math.hypot(c, d) || 1);
  glyphs.push({ text, along: (x * a + y * b) / stretch, across, width: Math.abs(width) * stretch, size: height || 1, turn });
}
