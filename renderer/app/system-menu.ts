import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type Command, type CommandContext, commandGroups, toKeyList } from '#renderer/commands/command.ts';
import { groupLabels } from '#renderer/commands/command-parts.ts';
import { isEnabled, readContext, registry, runById } from '#renderer/commands/registry.ts';
import { currentWords, type Words } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { SystemMenu } from '#shared/shell.ts';

const restMs = 150;

/** The commands as the menu of the system shows them, with the words of the interface. */
export function toSystemMenu(
  commands: readonly Command[],
  context: CommandContext,
  { t, language }: Pick<Words, 't' | 'language'>,
): SystemMenu {
  const toRow = (command: Command) => {
    const [keys] = toKeyList(command.keys);
    return { id: command.id, label: t(command.label), enabled: isEnabled(command, context), ...(keys !== undefined && { keys }) };
  };
  const groups = commandGroups
    .map((id) => ({ id, label: t(groupLabels[id]), rows: commands.filter(({ group }) => group === id).map(toRow) }))
    .filter(({ rows }) => rows.length > 0);
  return { language, groups };
}

/** All commands of now, each id once: the latest registration counts. */
const allCommands = (): readonly Command[] => [...new Map(registry.getState().commands.map((command) => [command.id, command])).values()];

/** Keeps the menu of the system as it should be, until told to stop: whatever a command looks at may change what can be done. */
function followCommands(setMenu: (menu: SystemMenu) => void, cache: QueryClient): () => void {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const menu = toSystemMenu(allCommands(), readContext(), currentWords());
    const text = JSON.stringify(menu);
    if (text !== told) setMenu(menu);
    told = text;
  };
  const tellSoon = () => {
    timer ??= setTimeout(tell, restMs);
  };
  tellSoon();
  document.addEventListener('focusin', tellSoon);
  const stores = [registry, usePreferences, useSession, useSelection, cache.getQueryCache()];
  const stops = stores.map((store) => store.subscribe(tellSoon));
  return () => {
    clearTimeout(timer);
    document.removeEventListener('focusin', tellSoon);
    for (const stop of stops) stop();
  };
}

/** The commands in the menu of the system, where there is one. */
export function useSystemMenu(): void {
  const { setMenu } = useShell();
  const cache = useQueryClient();
  useEffect(() => (setMenu ? followCommands(setMenu, cache) : undefined), [setMenu, cache]);
}

const ofFields: Readonly<Record<string, string>> = { 'history.undo': 'undo', 'history.redo': 'redo' };

/** Runs what was chosen in the menu. While something is typed, undo and redo are the field's own: a Mac sends its keys through the menu. */
export function runMenuCommand(id: string): void {
  const own = ofFields[id];
  const isTyping = document.activeElement?.closest('input, textarea, [contenteditable]:not([contenteditable=false])');
  if (own !== undefined && isTyping) document.execCommand(own);
  else runById(id);
}
