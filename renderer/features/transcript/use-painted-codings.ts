import { useMemo } from 'react';
import { isShown, useCoders, useCodes, useCodings, useCurrentCoder } from '#renderer/api/project-data.ts';
import { useFilters } from '#renderer/state/filters.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** The codings of a document that the filters let through, as the transcript paints them. */
export function usePaintedCodings(documentId: DocumentId | null): readonly PaintedCoding[] {
  const codings = useCodings(documentId);
  const { byId } = useCodes();
  const coders = useCoders();
  const mine = useCurrentCoder()?.id;
  const shown = useFilters((filters) => filters.codersShown);
  const colourOf = useCodeColour();
  const hidden = useFilters((filters) => filters.hiddenCodeIds);
  return useMemo(() => {
    const names = new Map(coders.map((coder) => [coder.id, coder.name]));
    const isHidden = new Set(hidden);
    return codings
      .filter((coding) => isShown(coding, shown, mine) && !isHidden.has(coding.codeId))
      .map(({ id, start, end, codeId, coderId }) => ({
        id,
        start,
        end,
        codeId,
        coderId,
        colour: colourOf(byId.get(codeId)?.colour ?? '#808080'),
        codeName: byId.get(codeId)?.name ?? '',
        coderName: names.get(coderId) ?? '',
        mine: coderId === mine,
      }));
  }, [codings, byId, coders, mine, shown, hidden, colourOf]);
}
