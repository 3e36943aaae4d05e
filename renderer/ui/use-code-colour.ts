import { useMemo } from 'react';
import { useTokenColours } from '#renderer/ui/use-token-colours.ts';
import { toReadable } from '#shared/model/code-colours.ts';
import type { Colour } from '#shared/model/ids.ts';

const pages = { light: '#ffffff', dark: '#201f1d' } as const;
/** Marks need 3:1; a little more in the dark, where a tint of a dark colour would be lost. */
const ratios = { light: 3, dark: 4 } as const;

/** Brings a code's colour to where it is seen as a mark on the page of now; the same hue, lighter or darker. */
export function useCodeColour(): (colour: Colour) => Colour {
  const { dark } = useTokenColours();
  return useMemo(() => {
    const look = dark ? 'dark' : 'light';
    const known = new Map<Colour, Colour>();
    return (colour) => {
      const seen = known.get(colour) ?? toReadable(colour, pages[look], ratios[look]);
      known.set(colour, seen);
      return seen;
    };
  }, [dark]);
}
