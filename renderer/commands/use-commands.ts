import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Command } from '#renderer/commands/command.ts';
import { registerCommands, registry } from '#renderer/commands/registry.ts';

/** Registers the commands while the component is shown. Give the same array between renders (module constant or useMemo). */
export function useCommands(commands: readonly Command[]): void {
  useEffect(() => registerCommands(commands), [commands]);
}

/** All commands of now, each id once (the latest registration counts), in the order they came. */
export function useAllCommands(): readonly Command[] {
  const commands = useStore(registry, (state) => state.commands);
  return [...new Map(commands.map((command) => [command.id, command])).values()];
}
