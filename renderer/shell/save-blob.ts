/** The browser's own download; in the desktop window it asks where to save. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  clickLink(address, name);
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

export function clickLink(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
