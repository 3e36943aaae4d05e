import type { CommandContext } from '#renderer/commands/command.ts';
import { getContextParts } from '#renderer/commands/command-parts.ts';
import type { MenuPart } from '#renderer/ui/menu.tsx';
import type { Translate } from '#shared/i18n/translator.ts';

const recent = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].map((digit) => `coding.recent${digit}`);

const parts = [
  ['coding.palette', 'coding.inVivo', 'coding.repeat'],
  ['coding.memo', 'coding.weight', 'coding.remove'],
  ['text.sentence', 'text.turn', 'text.paragraph'],
  ['document.correct'],
];
/** Each opens a menu of its own, behind the part of the same place. */
const submenus = [
  { place: 0, id: 'recent', label: 'transcript.menuRecent', rows: recent },
  {
    place: 1,
    id: 'extent',
    label: 'transcript.menuExtent',
    rows: ['coding.startBack', 'coding.startForward', 'coding.endBack', 'coding.endForward'],
  },
  {
    place: 2,
    id: 'select',
    label: 'transcript.menuGrow',
    rows: ['text.growWord', 'text.growUnit', 'text.shrink', 'text.clear'],
  },
  {
    place: 3,
    id: 'go',
    label: 'transcript.menuGo',
    rows: ['coding.next', 'coding.previous', 'text.turnNext', 'text.turnPrevious'],
  },
] as const;

/** The context menu of the text and of a bar: every action of the transcript, with its key, as far as it makes sense now. */
export function getTranscriptMenu(context: CommandContext, t: Translate): readonly MenuPart[] {
  const inner = getContextParts(
    submenus.map(({ rows }) => rows),
    context,
    t,
  );
  return getContextParts(parts, context, t).map((part, place) => {
    const more = submenus
      .map((submenu, index) => ({ ...submenu, items: inner[index]?.rows ?? [] }))
      .filter((submenu) => submenu.place === place && submenu.items.length > 0)
      .map(({ id, label, items }) => ({ id, name: t(label), items }));
    return { ...part, rows: [...part.rows, ...more] };
  });
}
