/**
 * A caret in text that cannot be typed into. An element with an EditContext takes focus, shows a caret and moves its selection
 * by arrows, Shift+arrows and Ctrl+Shift+arrows like any editable text, but typing, composing and pasting reach only the
 * EditContext, which nobody listens to. An editable element whose input events are prevented is not enough: composing gets through.
 */
declare global {
  interface HTMLElement {
    editContext: EditContext | null;
  }
  class EditContext extends EventTarget {
    readonly text: string;
    updateText(start: number, end: number, text: string): void;
  }
}

/** Gives the element a caret without letting it be edited. Returns what takes the caret away again. */
export function giveReadingCaret(element: HTMLElement): () => void {
  const context = new EditContext();
  // What is typed would pile up in the context for as long as the document is open.
  const forget = () => context.updateText(0, context.text.length, '');
  const refuse = (event: Event) => event.preventDefault();
  context.addEventListener('textupdate', forget);
  element.editContext = context;
  const refused = ['beforeinput', 'cut', 'paste', 'drop'];
  for (const type of refused) element.addEventListener(type, refuse);
  return () => {
    for (const type of refused) element.removeEventListener(type, refuse);
    element.editContext = null;
  };
}
