/** What a person is just writing: the field with the focus, or the paragraph that is being corrected. Empty where nothing is written. */
export function readBeingWritten(): string {
  const focus = document.activeElement;
  const isField = focus instanceof HTMLTextAreaElement || (focus instanceof HTMLInputElement && /^(text|search)$/.test(focus.type));
  if (isField) return focus.value.trim();
  const corrected = focus?.closest('[contenteditable=true]');
  const at = corrected && getSelection()?.anchorNode;
  const paragraph = at && [...corrected.children].find((one) => one.contains(at));
  return paragraph?.textContent?.trim() ?? '';
}
