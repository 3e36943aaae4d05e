import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatTime, planParagraphs } from '#renderer/text/paragraph-plan.ts';
import { DocumentText, TextMark } from '#shared/model/document.ts';

const documentOf = (text: string, more: { marks?: unknown[]; speakers?: unknown[]; turns?: unknown[] } = {}) =>
  DocumentText.parse({ documentId: 1, text, marks: [], speakers: [], turns: [], ...more });

const turn = (start: number, contentStart: number, end: number, timeMs: number | null = null) => ({
  id: 1,
  documentId: 1,
  start,
  contentStart,
  end,
  speakerId: 1,
  timeMs,
});
const speakers = [{ id: 1, documentId: 1, name: 'Айгүл' }];

describe('the plan of the paragraphs', () => {
  test('covers every character of every paragraph once, whatever the marks', () => {
    const marks = fc.array(
      fc
        .record({ start: fc.nat(60), length: fc.nat(30), kind: fc.constantFrom(...TextMark.shape.kind.options) })
        .map(({ start, length, kind }) => ({
          start,
          end: start + length,
          kind,
        })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ maxLength: 20 }).map((line) => line.replaceAll('\n', ' ')),
          { maxLength: 6 },
        ),
        marks,
        (lines, given) => {
          const text = lines.join('\n');
          const kept = given.map((mark) => ({ ...mark, end: Math.min(mark.end, text.length) })).filter(({ start, end }) => start < end);
          const plans = planParagraphs(documentOf(text, { marks: kept }));
          expect(plans.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
          for (const plan of plans) {
            expect(plan.runs.map((run) => text.slice(run.start, run.end)).join('')).toBe(text.slice(plan.start, plan.end));
            for (const run of plan.runs) {
              const places = Array.from({ length: run.end - run.start }, (_, at) => run.start + at);
              // Two marks that meet make one run.
              const isCovered = (kind: string) =>
                places.every((at) => kept.some((mark) => mark.kind === kind && mark.start <= at && at < mark.end));
              expect(run.bold).toBe(isCovered('bold'));
              expect(run.italic).toBe(isCovered('italic'));
            }
          }
        },
      ),
    );
  });

  test('styles a label that stands in the text, and names the speaker above where none does', () => {
    const inText = planParagraphs(documentOf('Айгүл: сәлем', { speakers, turns: [turn(0, 7, 12)] }));
    expect(inText[0]?.speaker).toBeNull();
    expect(inText[0]?.runs.map(({ look, start, end }) => [look, start, end])).toEqual([
      ['label', 0, 6],
      [null, 6, 12],
    ]);
    const beside = planParagraphs(documentOf('сәлем', { speakers, turns: [turn(0, 0, 5, 250_000)] }));
    expect(beside[0]).toMatchObject({ speaker: 'Айгүл', time: '00:04:10' });
  });

  test('does not repeat a time that the label says', () => {
    const plans = planParagraphs(documentOf('[00:04:10] Айгүл: иә', { speakers, turns: [turn(0, 18, 20, 250_000)] }));
    expect(plans[0]?.time).toBeNull();
  });

  test('makes a heading of the paragraph a heading mark touches', () => {
    const plans = planParagraphs(documentOf('One\nTwo', { marks: [{ start: 4, end: 7, kind: 'heading2' }] }));
    expect(plans.map(({ kind }) => kind)).toEqual(['plain', 'heading2']);
  });
});

test('times are hours, minutes and seconds', () => {
  expect(formatTime(0)).toBe('00:00:00');
  expect(formatTime(3_725_900)).toBe('01:02:05');
});
