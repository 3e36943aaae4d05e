import { UserPlus, UserRoundCog } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';

export const addCoderKeys = 'Mod+Alt+A';

/** Who codes, while a project is open. */
export const coderCommands = (next: () => void, add: () => void): readonly Command[] => [
  { id: 'coder.next', label: 'app.nextCoder', group: 'coding', icon: UserRoundCog, keys: 'Mod+Alt+C', run: next },
  { id: 'coder.add', label: 'app.addCoder', group: 'coding', icon: UserPlus, keys: addCoderKeys, run: add },
];
