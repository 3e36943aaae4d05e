import { MapPinOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { UnplacedDialog } from '#renderer/features/unplaced/unplaced-dialog.tsx';

export const unplacedCommand = (open: () => void): Command => ({
  id: 'codings.unplaced',
  label: 'exchange.unplacedTitle',
  group: 'project',
  icon: MapPinOff,
  keys: 'Mod+Alt+U',
  when: ({ project }) => project !== null,
  run: open,
});

/** Codings whose place in the text was not found at import: kept, listed, and gone only when a person says so. */
export function Unplaced() {
  const [isOpen, setOpen] = useState(false);
  useCommands(useMemo(() => [unplacedCommand(() => setOpen(true))], []));
  return isOpen ? <UnplacedDialog onClose={() => setOpen(false)} /> : null;
}
