/** The buffers of all typed arrays in a plain value: what a message can hand over instead of copying. */
export function arrayBuffersIn(value: unknown, found: Set<ArrayBuffer> = new Set()): Set<ArrayBuffer> {
  if (ArrayBuffer.isView(value)) {
    if (value.buffer instanceof ArrayBuffer && value.byteLength > 0) found.add(value.buffer);
  } else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    for (const part of Object.values(value)) arrayBuffersIn(part, found);
  }
  return found;
}
