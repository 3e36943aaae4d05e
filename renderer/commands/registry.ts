import { createStore } from 'zustand/vanilla';
import { type Command, type CommandContext, toKeyList } from '#renderer/commands/command.ts';
import { parseKeys } from '#renderer/commands/keys.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';

/**
 * All commands that can be run now. A view registers its commands while it is shown; when two have the same id or the same keys, the later
 * registration goes first, so that a view may take a key over and gives it back when it closes.
 */
export const registry = createStore<{ commands: readonly Command[] }>()(() => ({ commands: [] }));

/** Answers how to take them out again. */
export function registerCommands(commands: readonly Command[]): () => void {
  registry.setState((now) => ({ commands: [...now.commands, ...commands] }));
  return () => registry.setState((now) => ({ commands: now.commands.filter((command) => !commands.includes(command)) }));
}

export function findCommand(id: string): Command | undefined {
  return registry.getState().commands.findLast((command) => command.id === id);
}

/** The commands that answer to any of these readings of a key press, the latest first, with the reading that matched best in front. */
export function findByKeys(readings: readonly string[]): readonly Command[] {
  const commands = registry.getState().commands.toReversed();
  return readings.flatMap((reading) => commands.filter((command) => toKeyList(command.keys).some((keys) => parseKeys(keys) === reading)));
}

export function readContext(target: Element | null = document.activeElement): CommandContext {
  const { view, project } = useSession.getState();
  const surface = target?.closest('[data-surface]')?.getAttribute('data-surface') ?? null;
  return { view, project, selection: useSelection.getState(), surface };
}

export const isEnabled = (command: Pick<Command, 'when'>, context: CommandContext): boolean => command.when?.(context) ?? true;

const listeners = new Set<(error: unknown, command: { id: string }) => void>();

/** Tells the listener of every failure of a command, so that one place turns it into a sentence. */
export function onCommandError(listener: (error: unknown, command: { id: string }) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Runs a command if it makes sense now; says whether it did. */
export function run<Args>(command: Command<Args>, args: Args, context: CommandContext = readContext()): boolean {
  if (!isEnabled(command, context)) return false;
  const fail = (error: unknown) => {
    for (const listener of listeners) listener(error, command);
  };
  try {
    const running = command.run(context, args);
    if (running) running.catch(fail);
  } catch (error) {
    fail(error);
  }
  return true;
}

export function runById(id: string, context: CommandContext = readContext()): boolean {
  const command = findCommand(id);
  return command !== undefined && run(command, undefined, context);
}
