import { fromDescription } from '#core/exchange/codebook/description.ts';
import { toColour } from '#core/exchange/colour.ts';
import { toGuid } from '#core/exchange/guid.ts';
import type { ExchangeCode, ExchangeReport } from '#core/exchange/interchange.ts';
import { remark } from '#core/exchange/remark.ts';
import { childOf, childrenOf, type XmlElement } from '#core/exchange/xml/parse-elements.ts';

/** A `Code` with its sub-codes, parents first. Notes that the codes refer to are handed to `onNote`. */
export function readCode(
  element: XmlElement,
  order: number,
  report: ExchangeReport,
  onNote: (noteGuid: string, codeGuid: string) => void = () => {},
): ExchangeCode[] {
  const codes: ExchangeCode[] = [];
  const visit = (code: XmlElement, parentGuid: string | null, position: number): void => {
    const { guid: rawGuid = '', name = '', color } = code.attributes;
    const guid = toGuid(rawGuid === '' ? `${parentGuid} ${position} ${name}` : rawGuid);
    const { memo, ...words } = fromDescription(childOf(code, 'Description')?.text ?? '');
    const colour = toColour(color);
    if (color !== undefined && !/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/iu.test(color.trim())) {
      report.mended.push(remark(colour ? 'colourUnderstood' : 'colourLeftOut', { colour: color, name }));
    }
    codes.push({
      guid,
      parentGuid,
      words: { name, ...words },
      translations: {},
      colour,
      kind: 'theme',
      memo,
      order: position,
      created: null,
    });
    for (const reference of childrenOf(code, 'NoteRef')) onNote(toGuid(reference.attributes.targetGUID ?? ''), guid);
    for (const [index, child] of childrenOf(code, 'Code').entries()) visit(child, guid, index);
  };
  visit(element, null, order);
  return codes;
}
