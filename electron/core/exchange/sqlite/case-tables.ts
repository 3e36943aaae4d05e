/** Cases, attributes and their values as the older programs keep them: values name their attribute, and hang on a case or on a file. */
import { guidFrom } from '#core/exchange/guid.ts';
import type { ExchangeProject, ExchangeValue } from '#core/exchange/interchange.ts';
import { giveValuesToCases } from '#core/exchange/refi/read-cases.ts';

export type NamedValue = { attribute: string; value: string };

/** One attribute a name; `isNumber` says so or the values do not matter. */
export function addAttribute(project: ExchangeProject, key: string, name: string, isNumber: boolean): string {
  const guid = guidFrom('attribute', key, name);
  if (!project.attributes.some((attribute) => attribute.guid === guid)) {
    project.attributes.push({ guid, name, type: isNumber ? 'number' : 'text', categories: [] });
  }
  return guid;
}

export function valuesWithGuids(project: ExchangeProject, key: string, values: readonly NamedValue[]): Omit<ExchangeValue, 'caseGuid'>[] {
  return values
    .filter(({ value }) => value !== '')
    .map(({ attribute, value }) => ({ attributeGuid: addAttribute(project, key, attribute, false), value }));
}

/** A link to a stretch that is the whole document is a link to the document. */
export function addLink(project: ExchangeProject, caseGuid: string, documentGuid: string, start: number | null, end: number | null): void {
  const text = project.documents.find(({ guid }) => guid === documentGuid)?.text;
  if (text === undefined) return;
  const whole = start === null || end === null || (start <= 0 && end >= text.length - 1) || end <= start;
  project.links.push({ caseGuid, documentGuid, start: whole ? null : start, end: whole ? null : Math.min(end, text.length) });
}

export function giveFileValues(project: ExchangeProject, key: string, values: ReadonlyMap<string, NamedValue[]>): void {
  giveValuesToCases(project, new Map([...values].map(([guid, list]) => [guid, valuesWithGuids(project, key, list)])));
}
