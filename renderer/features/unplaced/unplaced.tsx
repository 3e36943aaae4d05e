import { MapPinOff } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { UnplacedDialog } from '#renderer/features/unplaced/unplaced-dialog.tsx';

/** Codings whose place in the text was not found at import: kept, listed, and gone only when a person says so. */
export function Unplaced() {
  const [isOpen, setOpen] = useState(false);
  useCommands(
    useMemo(
      () => [
        {
          id: 'codings.unplaced',
          label: 'exchange.unplacedTitle',
          group: 'project',
          icon: MapPinOff,
          keys: 'Mod+Alt+U',
          when: ({ project }) => project !== null,
          run: () => setOpen(true),
        },
      ],
      [],
    ),
  );
  return isOpen ? <UnplacedDialog onClose={() => setOpen(false)} /> : null;
}
