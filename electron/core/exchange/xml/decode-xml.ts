/** Bytes of an XML file as text: byte order marks, UTF-16 with and without one, else UTF-8. The declaration's own word is not trusted. */
export function decodeXml(bytes: Uint8Array): string {
  return stripBom(new TextDecoder(xmlEncoding(bytes)).decode(bytes));
}

function xmlEncoding(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const declared = /encoding\s*=\s*["']([\w.:-]+)["']/u.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 200)))?.[1];
  return declared && /^(?:windows|iso|koi8|cp)/iu.test(declared) && isEncoding(declared) ? declared : 'utf-8';
}

function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

const stripBom = (text: string): string => (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
