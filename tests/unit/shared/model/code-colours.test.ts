import { describe, expect, it } from 'vitest';
import { codeHues, contrast, pickChildColour, pickNextColour, toReadable } from '#shared/model/code-colours.ts';

type Triple = readonly [number, number, number];
const eyes: Record<string, readonly Triple[]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = ([a, b, c]: Triple, [x, y, z]: Triple) => a * x + b * y + c * z;

function toLinear(colour: string): Triple {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

function see(colour: string, eye: readonly Triple[]): Triple {
  const [red = 0, green = 0, blue = 0] = eye.map((row) => Math.min(1, Math.max(0, dot(row, toLinear(colour)))));
  const seen: Triple = [red, green, blue];
  const cones: Triple = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], seen)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], seen)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], seen)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], cones),
    dot([1.9779984951, -2.428592205, 0.4505937099], cones),
    dot([0.0259040371, 0.7827717662, -0.808675766], cones),
  ];
}

describe('the colours of codes', () => {
  it.each(Object.entries(eyes))('keeps any two apart for %s vision', (_, eye) => {
    for (const one of codeHues)
      for (const other of codeHues) {
        if (one === other) continue;
        const [a, b] = [see(one, eye), see(other, eye)];
        expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(0.084);
      }
  });

  it('stands out from the page in light and, once made readable, in dark', () => {
    for (const hue of codeHues) {
      expect(contrast(hue, '#ffffff')).toBeGreaterThanOrEqual(2.99);
      expect(contrast(toReadable(hue, '#201f1d'), '#201f1d')).toBeGreaterThanOrEqual(3);
    }
  });

  it('gives twelve branches twelve hues, and begins again with the least used', () => {
    const used: string[] = [];
    for (let branch = 0; branch < 12; branch += 1) used.push(pickNextColour(used));
    expect(new Set(used).size).toBe(12);
    expect(pickNextColour(used)).toBe(used[0]);
    expect(pickNextColour(used.filter((hue) => hue !== codeHues[5]))).toBe(codeHues[5]);
  });

  it('tells the first five children of a branch apart and from their parent', () => {
    for (const hue of codeHues) {
      const family = [hue, ...Array.from({ length: 5 }, (_, index) => pickChildColour(hue, index))];
      expect(new Set(family).size).toBe(6);
    }
  });
});
