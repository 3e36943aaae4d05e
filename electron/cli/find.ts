import { Failure } from '#cli/failure.ts';
import { foldName, sameName } from '#core/names.ts';
import type { Services } from '#core/project/services.ts';
import type { AttributeId, CaseId, CodeId, CoderId, DocumentId } from '#shared/model/ids.ts';

const several = 8;

/** The names there are, shortened, for a sentence that helps. */
const list = (names: readonly string[]): string =>
  names.length === 0 ? 'there are none' : `${names.slice(0, several).join(', ')}${names.length > several ? ', …' : ''}`;

/** A code by its path `Parent > Child`, or by its bare name where only one code has it. */
export function findCode({ codes }: Services, path: string): CodeId {
  const wanted = foldPath(path);
  const paths = [...codes.paths()];
  const exact = paths.find(([, candidate]) => foldPath(candidate) === wanted);
  if (exact) return exact[0];
  const named = codes.list().filter((code) => sameName(code.words.name, path));
  const [only] = named;
  if (only && named.length === 1) return only.id;
  if (named.length > 1) throw new Failure(`Several codes are called “${path}”. Write the whole path, “Parent > Child”.`);
  throw new Failure(`There is no code “${path}” in this project. Its codes: ${list(paths.map(([, candidate]) => candidate))}.`);
}

const foldPath = (path: string): string =>
  path
    .split('>')
    .map((name) => foldName(name))
    .join('>');

export function findCoder({ coders }: Services, name: string): CoderId {
  const found = coders.findByName(name);
  if (!found)
    throw new Failure(`There is no coder “${name}” in this project. Its coders: ${list(coders.list().map((coder) => coder.name))}.`);
  return found.id;
}

/** Coders written `A,B,C`. */
export function findCoders(services: Services, names: string): CoderId[] {
  const ids = names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => findCoder(services, name));
  return [...new Set(ids)];
}

/** A document by its name, or by the name of the file it came from. */
export function findDocument({ documents }: Services, name: string): DocumentId {
  const found = documents.findByName(name) ?? documents.list().find((document) => document.sourceName === name);
  if (!found)
    throw new Failure(`There is no document “${name}” in this project. Its documents: ${list(documents.list().map((each) => each.name))}.`);
  return found.id;
}

export function findCase({ cases }: Services, name: string): CaseId {
  const found = cases.findByName(name);
  if (!found)
    throw new Failure(`There is no case “${name}” in this project. Its cases: ${list(cases.table().cases.map((each) => each.name))}.`);
  return found.id;
}

export function findAttribute({ cases }: Services, name: string): AttributeId {
  const { attributes } = cases.table();
  const found = attributes.find((attribute) => sameName(attribute.name, name));
  if (!found)
    throw new Failure(`There is no attribute “${name}” in this project. Its attributes: ${list(attributes.map((each) => each.name))}.`);
  return found.id;
}
