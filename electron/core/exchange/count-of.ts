/** `1 coding`, `2 codings`, `1,234 codings`: for the sentences of reports. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
