import type { LucideIcon } from 'lucide-react';
import type { Selection } from '#renderer/state/selection.ts';
import type { ViewId } from '#renderer/state/view-id.ts';
import type { MessageKey } from '#shared/i18n/catalogue.ts';
import type { Project } from '#shared/model/project.ts';

export const commandGroups = ['project', 'edit', 'view', 'document', 'code', 'coding', 'analysis', 'help'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** What a command may look at to know whether it makes sense now. */
export interface CommandContext {
  view: ViewId;
  project: Project | null;
  selection: Selection;
  /** The nearest `data-surface` around the focus, such as `transcript`; null elsewhere. */
  surface: string | null;
}

/**
 * What a person can do, as a value: menus, keys, the palette and tests run the same one.
 * `keys`: `Mod+K` (Ctrl, on a Mac Cmd), `Shift+Alt+Up`, `F2`, `C`, `?`, `.`; several when there are several ways; every command has one. A
 * single letter works only where nothing is typed. `label` is a key of the catalogue.
 */
export interface Command<Args = void> {
  id: string;
  label: MessageKey;
  group: CommandGroup;
  icon?: LucideIcon;
  keys: string | readonly [string, ...string[]];
  /** Its keys work only with the focus inside this `data-surface`, where they go before all others; menus and the palette run it anywhere. */
  surface?: string;
  when?: (context: CommandContext) => boolean;
  /** What it would act on now, shown beside the label: the code that a digit stands for. */
  about?: () => { name: string; colour: string } | undefined;
  run: (context: CommandContext, args: Args) => void | Promise<void>;
}

export const toKeyList = (keys: Command['keys']): readonly string[] => (typeof keys === 'string' ? [keys] : keys);
