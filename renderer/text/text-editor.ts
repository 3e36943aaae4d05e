/** The Lexical editor of a transcript: made once, filled in one pass, read back line by line. */
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $setSelection,
  createEditor,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  ParagraphNode,
} from 'lexical';
import { $createLine, $createSection, LineNode, RunNode, SectionNode } from '#renderer/text/line-nodes.ts';
import { isLong } from '#renderer/text/long-lines.ts';
import { type ParagraphPlan, planParagraphs } from '#renderer/text/paragraph-plan.ts';
import type { Lines, Sections } from '#renderer/text/text-dom.ts';
import type { DocumentText } from '#shared/model/document.ts';

/** About a screenful of characters: less costs frames while scrolling, more costs time when it comes near. */
const shortestSection = 1600;
/** Each costs time when a long text is opened and at every frame, drawn or not. */
const sectionsAtMost = 300;

export function createTextEditor(onError: (error: Error) => void): LexicalEditor {
  return createEditor({
    namespace: 'transcript',
    editable: false,
    nodes: [LineNode, RunNode, SectionNode, { replace: ParagraphNode, with: () => new LineNode(), withKlass: LineNode }],
    onError,
  });
}

const quietly = { discrete: true, skipTransforms: true, tag: ['history-merge', 'skip-dom-selection'] as string[] } as const;

/** One update, one text node a run: never through a paste, which takes minutes for a long text. For correcting: lines may become one. */
export function fillForCorrecting(editor: LexicalEditor, document: DocumentText): undefined {
  const plans = planParagraphs(document);
  editor.update(() => $refill($createLines(document.text, plans, { first: 0, last: plans.length - 1 })), quietly);
}

interface Reading {
  readonly charactersPerLine: number;
  /** So many characters are drawn now; the sections behind them stay empty, as tall as they will be, until they are asked for. */
  readonly drawnAtOnce: number;
}

/** Lines in sections, for reading. */
export function fillForReading(editor: LexicalEditor, document: DocumentText, { charactersPerLine, drawnAtOnce }: Reading): Sections {
  const plans = planParagraphs(document);
  const lines = gatherLines(plans, Math.max(shortestSection, document.text.length / sectionsAtMost));
  const keys: NodeKey[] = [];
  const $draw = (section: number): LineNode[] => $createLines(document.text, plans, lines[section] ?? { first: 0, last: -1 });
  editor.update(() => {
    const sections = lines.map(({ first, last }, section) => {
      const isDrawn = (plans[first]?.start ?? 0) < drawnAtOnce;
      return $createSection(isDrawn ? $draw(section) : [], guessHeight(plans.slice(first, last + 1), charactersPerLine));
    });
    keys.push(...sections.map((section) => section.getKey()));
    $refill(sections);
  }, quietly);
  return {
    lines,
    draw: ({ first, last }) =>
      editor.update(() => {
        for (let section = first; section <= last; section += 1) {
          const node = $getNodeByKey(keys[section] ?? '');
          if (node instanceof SectionNode && node.isEmpty()) node.splice(0, 0, $draw(section));
        }
      }, quietly),
  };
}

function $refill(blocks: readonly LexicalNode[]): void {
  // Left alone, it would hold on to the root, and Lexical would put the caret there after the next click.
  $setSelection(null);
  const root = $getRoot();
  root.splice(0, root.getChildrenSize(), [...blocks]);
}

const $createLines = (text: string, plans: readonly ParagraphPlan[], { first, last }: Lines): LineNode[] =>
  plans.slice(first, last + 1).map((plan, at) => $createLine(text, plan, first + at + 1));

/** The lines of each section; `sectionLength` in characters. */
function gatherLines(plans: readonly ParagraphPlan[], sectionLength: number): Lines[] {
  const sections: Lines[] = [];
  let first = 0;
  let length = 0;
  // Then what of it is near is looked for inside it.
  const standsAlone = (plan: ParagraphPlan | undefined) => plan && isLong(plan) && plan.end - plan.start >= sectionLength;
  for (const [number, plan] of plans.entries()) {
    length += plan.end - plan.start + 40;
    const next = plans[number + 1];
    if (length < sectionLength && next && !standsAlone(next)) continue;
    sections.push({ first, last: number });
    first = number + 1;
    length = 0;
  }
  return sections;
}

/** Rows of text, the space after each paragraph, and 20 px and a half line for a speaker's name: as transcript.module.css draws them. */
function guessHeight(plans: readonly ParagraphPlan[], charactersPerLine: number): string {
  let rows = 0;
  let heads = 0;
  for (const plan of plans) {
    rows += Math.max(1, Math.ceil((plan.end - plan.start) / charactersPerLine));
    if (plan.speaker !== null) heads += 1;
  }
  return `calc(${rows} * 1lh + ${(0.62 * plans.length + 0.55 * heads).toFixed(2)} * 1em + ${20 * heads}px)`;
}

/** The stored text: lines joined by one `\n`. Lexical's own joiner puts two between blocks. */
export function readText(editor: LexicalEditor): string {
  const linesOf = (node: LexicalNode): LexicalNode[] =>
    node instanceof SectionNode || node.getType() === 'root' ? ($isElementNode(node) ? node.getChildren().flatMap(linesOf) : []) : [node];
  return editor.getEditorState().read(() =>
    linesOf($getRoot())
      .map((line) => line.getTextContent())
      .join('\n'),
  );
}
