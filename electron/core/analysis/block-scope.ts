import type { AnalysedDocument, TextSource } from '#core/analysis/analysis-input.ts';
import { turnRanges } from '#core/analysis/unit-scales.ts';
import { type CodingTable, tableOfCodings } from '#shared/segments/coding-table.ts';
import type { DocumentScope } from '#shared/segments/scope.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';
import type { TextRange } from '#shared/text/range.ts';
import { createUnitScale, type TextUnit } from '#shared/text/units.ts';

/**
 * One document as many: its turns, or where there are none its paragraphs, become the blocks that intervals are drawn from. Blocks tile the
 * text (what stands between two belongs to the first), so no character is lost and none counted twice.
 */
export function blocksOf(
  document: AnalysedDocument,
  table: CodingTable,
  unit: TextUnit,
  textOf: TextSource,
): { table: CodingTable; scope: DocumentScope[] } {
  const text = textOf(document.hash);
  const allTurns = turnRanges(document.turns);
  const starts = blockStarts(allTurns, text);
  const blocks = starts.map((start, index): TextRange => ({ start, end: starts[index + 1] ?? text.length }));
  const scope = blocks.map((block, index): DocumentScope => {
    const turns = allTurns.filter((turn) => turn.start >= block.start && turn.start < block.end).map((turn) => shifted(turn, block));
    return {
      document: index + 1,
      scale: createUnitScale({ text: text.slice(block.start, block.end), turns }, unit),
      doneBy: [...document.doneBy, ...codersIn(table, document.id)],
    };
  });
  return { table: splitCodings(table, document.id, blocks), scope };
}

function blockStarts(turns: readonly TextRange[], text: string): number[] {
  const starts = turns.length > 1 ? turns.map((turn) => turn.start).sort((a, b) => a - b) : [...new ParagraphIndex(text).starts];
  return [...new Set([0, ...starts])].filter((start) => start < text.length || start === 0);
}

const shifted = (range: TextRange, block: TextRange): TextRange => ({
  start: range.start - block.start,
  end: Math.min(range.end, block.end) - block.start,
});

function codersIn(table: CodingTable, document: number): Set<number> {
  const coders = new Set<number>();
  for (let row = 0; row < table.length; row += 1) if (table.documents[row] === document) coders.add(table.coders[row] ?? 0);
  return coders;
}

function splitCodings(table: CodingTable, document: number, blocks: readonly TextRange[]): CodingTable {
  const parts: Parameters<typeof tableOfCodings>[0][number][] = [];
  for (let row = 0; row < table.length; row += 1) {
    if (table.documents[row] !== document) continue;
    const start = table.starts[row] ?? 0;
    const end = table.ends[row] ?? 0;
    for (let at = lastStartingBefore(blocks, start); at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block || block.start >= end) break;
      const part = shifted({ start: Math.max(start, block.start), end: Math.min(end, block.end) }, block);
      if (part.start < part.end)
        parts.push({ ...part, documentId: at + 1, codeId: table.codes[row] ?? 0, coderId: table.coders[row] ?? 0 });
    }
  }
  return tableOfCodings(parts);
}

function lastStartingBefore(blocks: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
