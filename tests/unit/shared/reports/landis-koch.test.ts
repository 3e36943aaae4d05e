import { expect, it } from 'vitest';
import { landisKochWord } from '#shared/reports/landis-koch.ts';

it('words a κ as the table of Landis and Koch does, by the figure that is printed', () => {
  const table = {
    poor: [-1, -0.01],
    slight: [0, 0.2],
    fair: [0.21, 0.4],
    moderate: [0.41, 0.6],
    substantial: [0.61, 0.8],
    almostPerfect: [0.81, 1],
  };
  for (const [word, [lowest = 0, highest = 0]] of Object.entries(table)) {
    expect([landisKochWord(lowest), landisKochWord(highest)]).toEqual([word, word]);
  }
  expect(landisKochWord(0.804)).toBe('substantial');
  expect(landisKochWord(0.806)).toBe('almostPerfect');
});
