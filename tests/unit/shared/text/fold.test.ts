import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedText, foldKazakhLetters, foldText } from '#shared/text/fold.ts';

describe('folding for search', () => {
  it('finds ё by е, decomposed letters, and words with soft hyphens, and leads back to the stored place', () => {
    const text = 'Всё е\u0308лки и пере\u00adезд, АЛМАТЫ';
    const folded = new FoldedText(text);
    const found = (query: string): string[] => folded.findAll(query).map(({ start, end }) => text.slice(start, end));
    expect(found('все')).toEqual(['Всё']);
    expect(found('ёлки')).toEqual(['е\u0308лки']);
    expect(found('переезд')).toEqual(['пере\u00adезд']);
    expect(found('алматы')).toEqual(['АЛМАТЫ']);
  });

  it('finds Kazakh words typed without Kazakh letters', () => {
    const text = 'Айгүл қалаға көшті, әкесі де.';
    const found = new FoldedText(text).findAll('калага кошти', true);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['қалаға көшті']);
    expect(foldKazakhLetters(foldText('ҚӘҒҢӨҰҮҺІ'))).toBe('кагноуухи');
  });

  it('gives for every piece of a text a place that folds to it', () => {
    const piece = fc.constantFrom('Ё', 'е\u0308', 'Қ', 'İ', '\u00ad', 'и\u0306', '😀', '\u200b', 'Σ', 'a', '한', '\u1112\u1161\u11ab');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(), fc.nat(), (parts, x, y) => {
        const text = parts.join('');
        const folded = new FoldedText(text);
        const [start, end] = [x % (folded.folded.length + 1), y % (folded.folded.length + 1)].sort((a, b) => a - b) as [number, number];
        const place = folded.toText({ start, end });
        expect(foldText(text.slice(place.start, place.end))).toContain(folded.folded.slice(start, end));
      }),
    );
  });
});
