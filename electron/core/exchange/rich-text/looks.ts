import type { TextMark } from '#shared/model/document.ts';

type Kind = TextMark['kind'];

/** Which paragraphs of a Word document stand for which marks: style, its name in Word, how it looks. The first that fits counts. */
export const paragraphStyles: readonly { kind: Kind; id: string; name: string; look: string }[] = [
  { kind: 'heading1', id: 'Heading1', name: 'heading 1', look: heading(0, 32) },
  { kind: 'heading2', id: 'Heading2', name: 'heading 2', look: heading(1, 28) },
  { kind: 'heading3', id: 'Heading3', name: 'heading 3', look: heading(2, 24) },
  { kind: 'listItem', id: 'ListParagraph', name: 'List Paragraph', look: '<w:pPr><w:ind w:left="720"/></w:pPr>' },
  { kind: 'tableRow', id: 'TableRow', name: 'Table Row', look: '' },
  { kind: 'footnote', id: 'FootnoteText', name: 'footnote text', look: '<w:rPr><w:sz w:val="20"/></w:rPr>' },
];

/** What a run of letters carries; marks that Word has no word for are character styles without a look. */
export const runLooks: readonly { kind: Kind; element: 'w:rStyle' | 'w:b' | 'w:i'; style: string | null }[] = [
  { kind: 'comment', element: 'w:rStyle', style: 'CommentedText' },
  { kind: 'deletedNote', element: 'w:rStyle', style: 'DeletedNote' },
  { kind: 'bold', element: 'w:b', style: null },
  { kind: 'italic', element: 'w:i', style: null },
];

function heading(level: number, halfPoints: number): string {
  return `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${halfPoints}"/></w:rPr>`;
}
