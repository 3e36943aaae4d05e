import { insertCoder, listCoders } from '#core/coders/coder-rows.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { Stored } from '#core/exchange/store/stored.ts';
import { sameName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import { coderColours } from '#shared/model/coder-colours.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { CoderId, Guid } from '#shared/model/ids.ts';

/** Coders by GUID, then by name. `added` is asked last: a coder for nameless codings is only made when one is needed. */
export function storeCoders(
  { project: { db, environment } }: Services,
  { coders, origin }: ExchangeProject,
  chosen: CoderId | undefined,
): Pick<Stored, 'coders' | 'coderOf'> & { added: () => number } {
  const present = listCoders(db);
  let added = 0;
  const add = (guid: string, name: string, colour: string | null, created: string | null): Coder => {
    const coder = insertCoder(db, {
      guid: guid as Guid,
      name: name.trim(),
      colour: colour ?? coderColours[present.length % coderColours.length] ?? '#5b6770',
      createdAt: created ?? environment.now(),
    });
    added += 1;
    present.push(coder);
    return coder;
  };
  const ids = new Map<string, CoderId>();
  for (const { guid, name, colour, created } of coders) {
    const known = present.find((coder) => coder.guid === guid) ?? present.find((coder) => sameName(coder.name, name));
    ids.set(guid, (known ?? add(guid, name, colour, created)).id);
  }
  let nameless: CoderId | undefined = chosen;
  const coderOf = (guid: string | null): CoderId => {
    const known = guid === null ? undefined : ids.get(guid);
    if (known !== undefined) return known;
    nameless ??= present[0]?.id ?? add(environment.newGuid(), origin || 'Coder', null, null).id;
    return nameless;
  };
  return { coders: ids, coderOf, added: () => added };
}
