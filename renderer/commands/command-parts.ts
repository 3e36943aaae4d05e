import { type Command, type CommandContext, commandGroups, toKeyList } from '#renderer/commands/command.ts';
import { findCommand, isEnabled, run } from '#renderer/commands/registry.ts';
import type { MenuPart, MenuRow } from '#renderer/ui/menu.tsx';
import type { Translate } from '#shared/i18n/translator.ts';

export const groupLabels = {
  project: 'commands.groupProject',
  edit: 'commands.groupEdit',
  view: 'commands.groupView',
  document: 'commands.groupDocument',
  code: 'commands.groupCode',
  coding: 'commands.groupCoding',
  analysis: 'commands.groupAnalysis',
  help: 'commands.groupHelp',
} as const;

/** A command as a row of a menu, with its key; grey where it makes no sense now. */
export function toMenuRow(command: Command, context: CommandContext, t: Translate): MenuRow {
  const [keys] = toKeyList(command.keys);
  const about = command.about?.();
  return {
    id: command.id,
    name: t(command.label),
    ...(about && { detail: about.name, colour: about.colour }),
    disabled: !isEnabled(command, context),
    run: () => run(command, undefined, context),
    ...(command.icon && { icon: command.icon }),
    ...(keys !== undefined && { keys }),
  };
}

/** A context menu of commands by id, those that make no sense here left out. Each inner list is a part with a hairline before it. */
export function getContextParts(parts: readonly (readonly string[])[], context: CommandContext, t: Translate): readonly MenuPart[] {
  return parts.map((ids, index) => ({
    id: String(index),
    rows: ids
      .map(findCommand)
      .filter((command) => command !== undefined)
      .filter((command) => isEnabled(command, context))
      .map((command) => toMenuRow(command, context, t)),
  }));
}

/** The menu of everything: a submenu a group. */
export function getMenuBar(commands: readonly Command[], context: CommandContext, t: Translate): readonly MenuRow[] {
  return commandGroups
    .map((group) => ({
      id: group,
      name: t(groupLabels[group]),
      items: commands.filter((command) => command.group === group).map((command) => toMenuRow(command, context, t)),
    }))
    .filter(({ items }) => items.length > 0);
}
