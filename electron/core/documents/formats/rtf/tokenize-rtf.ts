export type RtfSink = {
  open: () => void;
  close: () => void;
  /** A control word; `parameter` is null when none is written. */
  word: (name: string, parameter: number | null) => void;
  /** A control symbol: the one character after the backslash. */
  symbol: (character: string) => void;
  /** A byte of text, written plainly or as `\'hh`. */
  byte: (value: number) => void;
};

const backslash = 0x5c;
const isLetter = (byte: number | undefined) => byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
const isDigit = (byte: number | undefined) => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** Splits RTF into its tokens. Never fails: what is no RTF comes out as text. Returns how many groups were left open. */
export function tokenizeRtf(bytes: Uint8Array, sink: RtfSink): number {
  let depth = 0;
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at];
    if (byte === undefined) break;
    if (byte === 0x7b) {
      depth++;
      sink.open();
    } else if (byte === 0x7d) {
      if (depth > 0) sink.close();
      depth--;
      if (depth <= 0) return 0;
    } else if (byte === backslash) {
      at = readControl(bytes, at + 1, sink);
      continue;
    } else if (byte !== 0x0a && byte !== 0x0d && byte !== 0) {
      sink.byte(byte);
    }
    at++;
  }
  return depth;
}

/** Reads what follows a backslash; returns where to go on. */
function readControl(bytes: Uint8Array, start: number, sink: RtfSink): number {
  const first = bytes[start];
  if (first === undefined) return start;
  if (!isLetter(first)) return readSymbol(bytes, start, first, sink);
  let at = start;
  while (isLetter(bytes[at]) && at - start < 32) at++;
  const name = ascii(bytes, start, at);
  const digits = bytes[at] === 0x2d ? at + 1 : at;
  let end = digits;
  while (isDigit(bytes[end]) && end - digits < 10) end++;
  const parameter = end > digits ? Number(ascii(bytes, at, end)) : null;
  if (parameter !== null) at = end;
  if (bytes[at] === 0x20) at++;
  // Binary data follows as it is and may hold braces.
  if (name === 'bin') return Math.min(bytes.length, at + Math.max(0, parameter ?? 0));
  sink.word(name, parameter);
  return at;
}

function readSymbol(bytes: Uint8Array, start: number, first: number, sink: RtfSink): number {
  if (first === 0x27) {
    const value = Number.parseInt(ascii(bytes, start + 1, start + 3), 16);
    if (Number.isNaN(value)) return start + 1;
    sink.byte(value);
    return start + 3;
  }
  if (first === 0x0d || first === 0x0a) sink.word('par', null);
  else if (first === backslash || first === 0x7b || first === 0x7d) sink.byte(first);
  else sink.symbol(String.fromCharCode(first));
  return start + 1;
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let at = start; at < Math.min(end, bytes.length); at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}
