import { type Codebook, completeTree, type IncomingCodebook, pathsFromLevels } from '#core/exchange/codebook/codebook.ts';
import { toDescription } from '#core/exchange/codebook/description.ts';
import { guidFrom, toGuid } from '#core/exchange/guid.ts';
import { type ExchangeCode, emptyExchangeProject } from '#core/exchange/interchange.ts';
import { kindPrefixes } from '#core/exchange/refi/carried-kinds.ts';
import { readCode } from '#core/exchange/refi/read-codes.ts';
import { decodeXml } from '#core/exchange/xml/decode-xml.ts';
import { childrenOf, parseElements } from '#core/exchange/xml/parse-elements.ts';
import { XmlWriter } from '#core/exchange/xml/xml-writer.ts';
import { CodeKind, codeKinds } from '#shared/model/code.ts';
import { unreadable } from '#shared/problem.ts';

/** REFI-QDA codebook (.qdc). The whole entry goes into the description; kinds go as sets. The schema wants at least one code. */
export function writeQdc(codebook: Codebook, origin: string): Uint8Array {
  const xml = new XmlWriter();
  xml.open('CodeBook', { xmlns: 'urn:QDA-XML:codebook:1.0', origin }).open('Codes');
  const guids = codebook.entries.map(({ guid, path }) => toGuid(guid ?? guidFrom('code', ...path)));
  let depth = 0;
  for (const [index, { path, words, colour, memo }] of codebook.entries.entries()) {
    for (; depth >= path.length; depth -= 1) xml.close();
    xml.open('Code', { guid: guids[index], name: words.name, isCodable: true, color: colour });
    const description = toDescription({ ...words, memo }, codebook.language);
    if (description !== '') xml.leaf('Description', {}, description);
    depth = path.length;
  }
  for (; depth > 0; depth -= 1) xml.close();
  xml.close();
  writeKinds(xml, codebook, guids);
  return new TextEncoder().encode(xml.close().toString());
}

function writeKinds(xml: XmlWriter, codebook: Codebook, guids: readonly string[]): void {
  const kinds = codeKinds.filter((kind) => kind !== 'theme' && codebook.entries.some((entry) => entry.kind === kind));
  if (kinds.length === 0) return;
  xml.open('Sets');
  for (const kind of kinds) {
    xml.open('Set', { guid: guidFrom('kind', kind), name: kindPrefixes.code + kind });
    for (const [index, entry] of codebook.entries.entries()) if (entry.kind === kind) xml.leaf('MemberCode', { guid: guids[index] });
    xml.close();
  }
  xml.close();
}

/** Reads a .qdc of any version, and the codebook of a bare project file. Throws Problem `unreadable`. */
export function readQdc(bytes: Uint8Array): IncomingCodebook {
  const { report } = emptyExchangeProject('', '');
  const codes: ExchangeCode[] = [];
  let saysKinds = false;
  parseElements(
    decodeXml(bytes),
    (name, path) => (name === 'Code' && path.at(-1) === 'Codes') || (name === 'Set' && path.at(-1) === 'Sets'),
    (element) => {
      if (element.name === 'Code') codes.push(...readCode(element, codes.length, report));
      const kind = CodeKind.safeParse(element.attributes.name?.slice(kindPrefixes.code.length));
      if (element.name !== 'Set' || !kind.success || !element.attributes.name?.startsWith(kindPrefixes.code)) return;
      saysKinds = true;
      const members = new Set(
        childrenOf(element, 'MemberCode').map(({ attributes }) => toGuid(attributes.guid ?? attributes.targetGUID ?? '')),
      );
      for (const code of codes) if (members.has(code.guid)) code.kind = kind.data;
    },
  );
  if (codes.length === 0) throw unreadable('noCodes');
  const depths = new Map<string, number>();
  const rows = codes.map(({ guid, parentGuid, words }) => {
    const level = parentGuid === null ? 1 : (depths.get(parentGuid) ?? 0) + 1;
    depths.set(guid, level);
    return { level, name: words.name };
  });
  const paths = pathsFromLevels(rows);
  const entries = codes.map(({ guid, words, colour, memo, kind }, index) => {
    const { name: _name, ...texts } = words;
    return { path: paths[index] ?? [], guid, memo, ...texts, ...(saysKinds ? { kind } : {}), ...(colour === null ? {} : { colour }) };
  });
  return { title: '', language: null, entries: completeTree(entries) };
}
