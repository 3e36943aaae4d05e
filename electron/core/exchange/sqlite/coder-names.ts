import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeCoder } from '#core/exchange/interchange.ts';
import { textOf, type Value } from '#core/exchange/sqlite/open-copy.ts';

/** For programs that name the coder beside each coding: every name becomes one coder. */
export class CoderNames {
  readonly coders: ExchangeCoder[] = [];

  /** null where the program names nobody. */
  guidOf(value: Value): string | null {
    const name = textOf(value).trim();
    if (name === '') return null;
    const guid = guidFrom('coder', name.toLowerCase());
    if (!this.coders.some((coder) => coder.guid === guid)) this.coders.push({ guid, name, colour: null, created: null });
    return guid;
  }
}
