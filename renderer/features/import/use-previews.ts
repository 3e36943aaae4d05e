import { useEffect, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import type { IncomingFile } from '#renderer/state/incoming-files.ts';
import type { ImportPreview } from '#shared/contract/exchange.ts';

/** `total` files are to be looked at, null until folders have been walked; those looked at so far are in `previews`. */
export type Previews = { total: number | null; previews: readonly ImportPreview[]; isReading: boolean; error: unknown };

/** Files are asked for a few at a time, then more: the first are seen soon, closing the dialog stops soon, and the list is not drawn anew for each. */
const fewest = 4;
const most = 32;

/** Looks at the files one after the other, and again when the labels of speakers change; what is known of a file stays until then. */
export function usePreviews(files: readonly IncomingFile[], patterns: readonly string[]): Previews {
  const { client } = useApi();
  const [state, setState] = useState<Previews>({ total: null, previews: [], isReading: true, error: null });
  const wanted = patterns.join('\n');
  useEffect(() => {
    let isLeft = false;
    const read = async () => {
      const { paths } = await client.exchange.listFiles({ paths: files.map(({ path }) => path) });
      if (!isLeft) setState((known) => ({ ...known, total: paths.length, isReading: true, error: null }));
      const options = { speakerPatterns: wanted === '' ? [] : wanted.split('\n') };
      for (let at = 0, size = fewest; at < paths.length && !isLeft; at += size, size = Math.min(most, size * 2)) {
        const more = await client.exchange.preview({ paths: paths.slice(at, at + size), options });
        if (!isLeft) setState((known) => ({ ...known, previews: inOrder(paths, known.previews, more) }));
      }
      if (!isLeft) setState((known) => ({ ...known, isReading: false }));
    };
    read().catch((error: unknown) => !isLeft && setState((known) => ({ ...known, isReading: false, error })));
    return () => {
      isLeft = true;
    };
  }, [client, files, wanted]);
  return state;
}

function inOrder(paths: readonly string[], known: readonly ImportPreview[], more: readonly ImportPreview[]): ImportPreview[] {
  const byPath = new Map([...known, ...more].map((preview) => [preview.path, preview]));
  return paths.flatMap((path) => byPath.get(path) ?? []);
}
