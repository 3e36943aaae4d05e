import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffTexts } from '#shared/text/diff.ts';
import { isInsidePair } from '#shared/text/offsets.ts';
import { RangeRemapper, remapRange, type TextEdit } from '#shared/text/remap.ts';

const words = fc.constantFrom('бала ', 'қала ', 'ауыл', '\n', '😀', 'a', ' ', 'Алматы');
const text = fc.array(words, { maxLength: 40 }).map((parts) => parts.join(''));

function apply(before: string, after: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  let shift = 0;
  for (const edit of edits) {
    result += before.slice(from, edit.start) + after.slice(edit.start + shift, edit.start + shift + edit.inserted);
    shift += edit.inserted - (edit.end - edit.start);
    from = edit.end;
  }
  return result + before.slice(from);
}

describe('the difference of two texts', () => {
  it('rebuilds the new text from the old one, and never cuts a character', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edits = diffTexts(before, after);
        expect(apply(before, after, edits)).toBe(after);
        for (const edit of edits) expect(isInsidePair(before, edit.start) || isInsidePair(before, edit.end)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a corrected word in each of two lines', () => {
    const before = 'Мы жили в Алмата.\nПотом переехали.\nВ Астане хорошо.';
    const after = 'Мы жили в Алматы.\nПотом переехали.\nВ Астане очень хорошо.';
    expect(diffTexts(before, after)).toEqual([
      { start: 15, end: 16, inserted: 1 },
      { start: 43, end: 43, inserted: 6 },
    ]);
  });

  it('copes with texts that have nothing in common', () => {
    const before = Array.from({ length: 3000 }, (_, i) => `a${i}`).join('\n');
    const after = Array.from({ length: 3000 }, (_, i) => `b${i}`).join('\n');
    expect(apply(before, after, diffTexts(before, after))).toBe(after);
  });
});

describe('ranges across an edit', () => {
  it('stay inside the new text and in order, whatever the edit', () => {
    fc.assert(
      fc.property(text, text, fc.nat(), fc.nat(), (before, after, x, y) => {
        const start = Math.min(x % (before.length + 1), y % (before.length + 1));
        const end = Math.max(x % (before.length + 1), y % (before.length + 1));
        const moved = remapRange({ start, end }, diffTexts(before, after));
        expect(0 <= moved.start && moved.start <= moved.end && moved.end <= after.length).toBe(true);
        if (moved.fate === 'intact') expect(after.slice(moved.start, moved.end)).toBe(before.slice(start, end));
        if (moved.fate === 'deleted') expect(moved.start).toBe(moved.end);
      }),
      { numRuns: 1000 },
    );
  });

  it('keep their words when text is typed before, at or after their edges', () => {
    expect(remapRange({ start: 5, end: 9 }, [{ start: 0, end: 0, inserted: 3 }])).toEqual({ start: 8, end: 12, fate: 'intact' });
    expect(remapRange({ start: 5, end: 9 }, [{ start: 5, end: 5, inserted: 3 }])).toEqual({ start: 8, end: 12, fate: 'intact' });
    expect(remapRange({ start: 5, end: 9 }, [{ start: 9, end: 9, inserted: 3 }])).toEqual({ start: 5, end: 9, fate: 'intact' });
    expect(remapRange({ start: 5, end: 9 }, [{ start: 7, end: 7, inserted: 3 }])).toEqual({ start: 5, end: 12, fate: 'changed' });
  });

  it('say when their words were replaced or deleted', () => {
    expect(remapRange({ start: 5, end: 9 }, [{ start: 5, end: 9, inserted: 6 }])).toEqual({ start: 5, end: 11, fate: 'replaced' });
    expect(remapRange({ start: 5, end: 9 }, [{ start: 4, end: 10, inserted: 0 }])).toEqual({ start: 4, end: 4, fate: 'deleted' });
    expect(remapRange({ start: 5, end: 9 }, [{ start: 7, end: 12, inserted: 0 }])).toEqual({ start: 5, end: 7, fate: 'changed' });
  });

  it('do not change by an empty edit list, and refuse edits out of order', () => {
    expect(remapRange({ start: 1, end: 2 }, [])).toEqual({ start: 1, end: 2, fate: 'intact' });
    const crossed = [
      { start: 5, end: 9, inserted: 0 },
      { start: 7, end: 8, inserted: 1 },
    ];
    expect(() => new RangeRemapper(crossed)).toThrow(RangeError);
  });
});
