import { useMemo, useRef } from 'react';
import { useCodeLooks, useCoderNames, useCodings, useCurrentCoder } from '#renderer/api/project-data.ts';
import { type PaintedList, paintCodings } from '#renderer/features/transcript/paint-codings.ts';
import { useFilters } from '#renderer/state/filters.ts';
import type { PaintedCoding } from '#renderer/text/transcript-types.ts';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import type { DocumentId } from '#shared/model/ids.ts';

/** The codings of a document that the filters let through, as the transcript paints them. */
export function usePaintedCodings(documentId: DocumentId | null): readonly PaintedCoding[] {
  const codings = useCodings(documentId);
  const codes = useCodeLooks();
  const coders = useCoderNames();
  const mine = useCurrentCoder()?.id;
  const shown = useFilters((filters) => filters.codersShown);
  const colourOf = useCodeColour();
  const hidden = useFilters((filters) => filters.hiddenCodeIds);
  const before = useRef<PaintedList>(undefined);
  const looks = useMemo(() => {
    const seen = new Map(Array.from(codes, ([id, { name, colour }]) => [id, { name, colour: colourOf(colour) }]));
    return { codes: seen, coders, mine, shown, hidden: new Set(hidden) };
  }, [codes, coders, mine, shown, hidden, colourOf]);
  return useMemo(() => {
    before.current = paintCodings(codings, looks, before.current);
    return before.current.painted;
  }, [codings, looks]);
}
