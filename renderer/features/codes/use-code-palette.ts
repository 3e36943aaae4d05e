import { useEffect } from 'react';
import type { NamedCode } from '#renderer/api/project-data.ts';
import { registerPaletteProvider } from '#renderer/commands/palette-providers.ts';
import { useSession } from '#renderer/state/session.ts';
import { allNamesOf } from '#shared/model/code-name.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

/** Lets the palette find codes by any word of their path or of their names in any language; choosing one shows it in the tree. */
export function useCodePalette(codes: readonly NamedCode[], show: (id: CodeId) => void): void {
  useEffect(
    () =>
      registerPaletteProvider({
        id: 'codes',
        heading: 'codes.title',
        getItems: () =>
          codes.map((code) => ({
            id: String(code.id),
            name: code.name,
            ...(code.path !== code.name && { path: code.path.slice(0, -(code.name.length + pathSeparator.length)) }),
            words: allNamesOf(code).join(' '),
            colour: code.colour,
            run: () => {
              useSession.getState().openView('code');
              show(code.id);
            },
          })),
      }),
    [codes, show],
  );
}
