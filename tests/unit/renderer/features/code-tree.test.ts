import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { placeOfCodeDrop, placeOfStep } from '#renderer/features/codes/code-moves.ts';
import { codeNodes, findCodes, shownIds } from '#renderer/features/codes/code-nodes.ts';
import type { CodeId } from '#shared/model/ids.ts';

const id = (value: number) => value as CodeId;

type Sketch = { id: number; parent: number | null; at?: number; name?: string; ru?: string; codings?: number };

function toCode({ id: own, parent, at = own, name = `code ${own}`, ru, codings = 0 }: Sketch): NamedCode {
  const words = { name, definition: '', whenToUse: '', whenNotToUse: '', example: '' };
  return {
    ...{ id: id(own), guid: '', parentId: parent === null ? null : id(parent), position: at, kind: 'theme', colour: '#000000', words },
    ...{ translations: ru === undefined ? {} : { ru: { ...words, name: ru } }, memo: '', createdAt: '', codings, codingsBelow: codings },
    ...{ name, path: name, depth: 0 },
  };
}

// 1 Ties (2 Bonding (5 Kin), 3 Bridging), 4 Barriers
const codes = [
  toCode({ id: 1, parent: null, name: 'Ties', ru: 'Связи' }),
  toCode({ id: 2, parent: 1, name: 'Bonding', ru: 'Узлы', codings: 3 }),
  toCode({ id: 5, parent: 2, name: 'Kin', ru: 'Родня, тётя', codings: 4 }),
  toCode({ id: 3, parent: 1, name: 'Bridging', codings: 2 }),
  toCode({ id: 4, parent: null, name: 'Barriers', codings: 1 }),
];
const expanded = new Set(codes.map((code) => code.id));

describe('the rows of the code tree', () => {
  it('count a code and its whole branch', () => {
    const [ties] = codeNodes({ codes, kept: null, counts: null, expanded });
    expect([ties?.own, ties?.below]).toEqual([0, 9]);
    expect(ties?.children.map(({ own, below }) => [own, below])).toEqual([
      [3, 7],
      [2, 2],
    ]);
  });

  it('count inside one document when told to', () => {
    const [ties] = codeNodes({ codes, kept: null, counts: new Map([[id(5), 1]]), expanded });
    expect(ties?.below).toBe(1);
  });

  it('stand in depth-first order, closed branches left out', () => {
    const nodes = codeNodes({ codes, kept: null, counts: null, expanded: new Set([id(1)]) });
    expect(shownIds(nodes)).toEqual([1, 2, 3, 4]);
  });
});

describe('the search in the code tree', () => {
  it('finds by any language, and keeps what stands above', () => {
    expect([...(findCodes(codes, 'родня') ?? [])]).toEqual([5, 2, 1]);
    expect([...(findCodes(codes, 'тетя') ?? [])]).toEqual([5, 2, 1]);
  });

  it('lets words stand anywhere on the path, one of them in the code itself', () => {
    expect([...(findCodes(codes, 'связи kin') ?? [])]).toEqual([5, 2, 1]);
    expect(findCodes(codes, 'связи barriers')?.size).toBe(0);
  });

  it('shows everything when nothing is typed', () => {
    expect(findCodes(codes, '  ')).toBeNull();
  });
});

/** What the core does with a place: the list of siblings after the move. */
function apply(moved: CodeId, { parentId, before }: { parentId: CodeId | null; before: CodeId | null }): CodeId[] {
  const siblings = codes.filter((code) => code.parentId === parentId && code.id !== moved).map((code) => code.id);
  siblings.splice(before === null ? siblings.length : siblings.indexOf(before), 0, moved);
  return siblings;
}

describe('a step by keyboard', () => {
  it('goes up, down, in and out, and nowhere at the ends', () => {
    expect(placeOfStep(codes, id(3), 'up')).toEqual({ parentId: 1, before: 2 });
    expect(placeOfStep(codes, id(2), 'down')).toEqual({ parentId: 1, before: null });
    expect(placeOfStep(codes, id(3), 'in')).toEqual({ parentId: 2, before: null });
    expect(placeOfStep(codes, id(2), 'out')).toEqual({ parentId: null, before: 4 });
    for (const step of ['up', 'in', 'out'] as const) expect(placeOfStep(codes, id(1), step)).toBeUndefined();
    expect(placeOfStep(codes, id(4), 'down')).toBeUndefined();
  });
});

describe('a drop in the code tree', () => {
  it('puts the code right before, right after, or last inside', () => {
    const ids = fc.constantFrom(...codes.map((code) => code.id));
    fc.assert(
      fc.property(ids, ids, fc.constantFrom('before', 'after', 'into'), (dragged, target, position) => {
        const place = placeOfCodeDrop(codes, dragged, { id: target, position });
        expect(place === undefined).toBe(dragged === target);
        if (!place) return;
        const siblings = apply(dragged, place);
        const at = siblings.indexOf(dragged);
        if (position === 'before') expect(siblings[at + 1]).toBe(target);
        else if (position === 'after') expect(siblings[at - 1]).toBe(target);
        else expect([place.parentId, siblings.at(-1)]).toEqual([target, dragged]);
      }),
    );
  });
});
