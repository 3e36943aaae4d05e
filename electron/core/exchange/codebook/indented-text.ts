import { completeTree, type IncomingEntry, pathsFromLevels } from '#core/exchange/codebook/codebook.ts';

/** A list of codes as plain text: deeper lines stand further right, or carry longer numbers; a definition may follow a tab or a dash. */
export function readIndentedText(source: string): IncomingEntry[] {
  const lines = source
    .replace(/^\ufeff/u, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '');
  const rows = lines.map(parseLine);
  const numbered = rows.length > 1 && rows.every(({ number }) => number !== '') && rows.some(({ number }) => number.includes('.'));
  const levels = numbered ? rows.map(({ number }) => number.split('.').filter(Boolean).length) : levelsOf(rows.map(({ indent }) => indent));
  const paths = pathsFromLevels(rows.map(({ name }, index) => ({ level: levels[index] ?? 1, name })));
  return completeTree(rows.map(({ definition }, index) => ({ path: paths[index] ?? [], ...(definition ? { definition } : {}) })));
}

function parseLine(line: string): { indent: number; number: string; name: string; definition: string } {
  const [, blank = '', rest = ''] = /^(\s*)(.*)$/su.exec(line) ?? [];
  const indent = [...blank].reduce((width, character) => width + (character === '\t' ? 4 : 1), 0);
  const [, , number = '', text = ''] = /^(?:([-*+•–—])\s+)?((?:\d+\.)*\d+[.)]?(?=\s))?\s*(.*)$/su.exec(rest) ?? [];
  const [, name = text, definition = ''] = /^(.+?)(?:\t+| [–—] )(.*)$/su.exec(text) ?? [];
  return { indent, number: number.replace(/[.)]$/u, ''), name: name.trim(), definition: definition.trim() };
}

/** Level 1 is the smallest indent; each wider one than the line above goes one deeper. */
function levelsOf(indents: readonly number[]): number[] {
  const stack: number[] = [];
  return indents.map((indent) => {
    while (stack.length > 0 && (stack.at(-1) ?? 0) >= indent) stack.pop();
    stack.push(indent);
    return stack.length;
  });
}
