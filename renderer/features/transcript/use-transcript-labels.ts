import { useMemo } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { TranscriptLabels } from '#renderer/text/transcript-types.ts';

/** The words of the transcript in the language of the interface. */
export function useTranscriptLabels(name: string): TranscriptLabels {
  const { t } = useWords();
  return useMemo(() => {
    const extent = (first: number, last: number): string =>
      first === last ? t('transcript.extentOne', { first }) : t('transcript.extent', { first, last });
    return {
      transcript: name,
      margin: t('transcript.margin'),
      extent,
      coding: ({ code, coder, firstParagraph, lastParagraph }) =>
        t('transcript.codingLabel', { code, coder, extent: extent(firstParagraph, lastParagraph) }),
    };
  }, [t, name]);
}
