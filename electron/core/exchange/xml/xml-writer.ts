type AttributeValue = string | number | boolean | null | undefined;

/**
 * Writes XML piece by piece: always well formed, whatever the strings hold. Characters that XML forbids become U+FFFD, line ends and
 * tabs inside attributes become character references (a parser would turn them into blanks).
 */
export class XmlWriter {
  readonly #pieces: string[] = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  readonly #open: string[] = [];

  open(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}): this {
    this.#pieces.push('<', name, attributesText(attributes), '>');
    this.#open.push(name);
    return this;
  }

  close(): this {
    const name = this.#open.pop();
    if (name !== undefined) this.#pieces.push('</', name, '>');
    return this;
  }

  /** An element without content, or with text only. */
  leaf(name: string, attributes: Readonly<Record<string, AttributeValue>> = {}, text: string | null = null): this {
    this.#pieces.push('<', name, attributesText(attributes));
    if (text === null) this.#pieces.push('/>');
    else this.#pieces.push('>', escapeText(text), '</', name, '>');
    return this;
  }

  /** An element around a list; nothing at all around an empty one. */
  list<Item>(name: string, items: readonly Item[], write: (item: Item) => void): this {
    if (items.length === 0) return this;
    this.open(name);
    for (const item of items) write(item);
    return this.close();
  }

  toString(): string {
    return this.#pieces.join('');
  }
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function attributesText(attributes: Readonly<Record<string, AttributeValue>>): string {
  let text = '';
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined) continue;
    text += ` ${name}="${allowed(String(value)).replace(/[&<>"\n\r\t]/gu, (character) => escapes[character] ?? character)}"`;
  }
  return text;
}

function escapeText(text: string): string {
  return allowed(text).replace(/[&<>\r]/gu, (character) => escapes[character] ?? character);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML 1.0 forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;

function allowed(text: string): string {
  return text.toWellFormed().replace(forbidden, '\ufffd');
}
