import { isEditingKey, isTypingKey, readPress } from '#renderer/commands/keys.ts';
import { findByKeys, isEnabled, readContext, run } from '#renderer/commands/registry.ts';

const typed =
  'input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=button]), textarea, select, [contenteditable]:not([contenteditable=false]), [role=textbox]';
/** Inside these a letter finds an item and an arrow moves to one. */
const itemList = '[role=listbox], [role=menu], [role=tree], [role=treegrid], [role=grid], [role=tablist], [role=radiogroup]';
const overlay = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox][data-overlay]';

function mayTake(keys: string, target: Element): boolean {
  if (target.closest(typed)) return !isEditingKey(keys) && !/^(Mod|Ctrl)\+(Shift\+)?(Z|Y|A|C|V|X)$/.test(keys);
  if (target.closest(itemList)) return !isTypingKey(keys) || keys === '?';
  return true;
}

/** The command a key press means, run; answers whether there was one. */
export function dispatchKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return false;
  const target = event.target instanceof Element ? event.target : document.body;
  if (target.closest(overlay)) return false;
  const context = readContext(target);
  for (const reading of readPress(event)) {
    if (!mayTake(reading, target)) continue;
    const here = findByKeys([reading]).filter(({ surface }) => surface === undefined || surface === context.surface);
    const ofSurface = here.filter(({ surface }) => surface !== undefined);
    const command = [...ofSurface, ...here].find((one) => isEnabled(one, context));
    if (command && run(command, undefined, context)) {
      event.preventDefault();
      return true;
    }
  }
  return false;
}

/** Keys that a tree or table would take for its own moves although a command may mean them: to be asked before the tree hears them. */
export function isCommandKey(event: KeyboardEvent): boolean {
  return event.altKey || event.ctrlKey || event.metaKey || ['Delete', 'Backspace', 'Insert', 'F2'].includes(event.key);
}

/** Listens until told to stop. */
export function listenForKeys(root: Document = document): () => void {
  root.addEventListener('keydown', dispatchKey);
  return () => root.removeEventListener('keydown', dispatchKey);
}
