import { memo } from 'react';
import { MemoSection } from '#renderer/features/inspector/memo-section.tsx';
import { Facts, Section } from '#renderer/features/inspector/section.tsx';
import { useDocumentText } from '#renderer/features/inspector/use-document-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import type { TextRange } from '#renderer/state/selection.ts';
import { ParagraphIndex } from '#shared/text/paragraphs.ts';

/** The selected passage: how long it is, and what was noted about it. */
export const RangeInspector = memo(function RangeInspector({ range }: { range: TextRange }) {
  const { t, number } = useWords();
  const text = useDocumentText(range.documentId)?.text ?? '';
  const passage = text.slice(range.start, range.end);
  const words = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(passage)].filter(({ isWordLike }) => isWordLike).length;
  return (
    <>
      <Section title={t('inspector.selection')}>
        <Facts
          facts={[
            [t('inspector.characters'), number([...passage].length)],
            [t('inspector.words'), number(words)],
            [t('inspector.paragraphs'), number(new ParagraphIndex(passage).count)],
          ]}
        />
      </Section>
      <MemoSection target={{ documentId: range.documentId, start: range.start, end: range.end }} />
    </>
  );
});
