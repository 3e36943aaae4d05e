import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { insertAttribute, listAttributes } from '#core/cases/attribute-rows.ts';
import { insertCode } from '#core/codes/code-rows.ts';
import type { Services } from '#core/project/services.ts';
import { AttributeType } from '#shared/model/case.ts';
import { CodeKind, CodeWords } from '#shared/model/code.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import { type CodeId, Colour, type Guid } from '#shared/model/ids.ts';
import { Language, languages } from '#shared/model/language.ts';

const InThree = <T extends z.ZodType>(value: T) => z.record(Language, value);

type StarterCode = { key: string; kind: CodeKind; colour: string; words: Record<Language, CodeWords>; children: StarterCode[] };
const StarterCode: z.ZodType<StarterCode> = z.object({
  key: z.string(),
  kind: CodeKind,
  colour: Colour,
  words: InThree(CodeWords),
  get children() {
    return z.array(StarterCode).default([]);
  },
}) as z.ZodType<StarterCode>;

const Codebook = z.object({ codes: z.array(StarterCode) });
const Attributes = z.object({
  attributes: z.array(
    z.object({
      key: z.string(),
      type: AttributeType,
      names: InThree(z.string()),
      categories: z.array(z.object({ key: z.string(), names: InThree(z.string()) })).default([]),
    }),
  ),
});
export type StarterAttribute = z.infer<typeof Attributes>['attributes'][number];

const readResource = (services: Services, name: string): unknown =>
  JSON.parse(readFileSync(join(services.project.environment.resourcesFolder, 'starter', name), 'utf8'));

export const readStarterAttributes = (services: Services): StarterAttribute[] =>
  Attributes.parse(readResource(services, 'attributes.json')).attributes;

/** Brings the starter codebook and attributes into a new project, the main words in its language and the other two as translations. */
export function fillStarter(services: Services, language: Language): void {
  const { codes } = Codebook.parse(readResource(services, 'codebook.json'));
  for (const [position, code] of codes.entries()) addCode(services, code, null, position, language);
  const { db, environment } = services.project;
  const first = listAttributes(db).length;
  for (const [index, attribute] of readStarterAttributes(services).entries()) {
    insertAttribute(db, {
      guid: environment.newGuid() as Guid,
      name: attribute.names[language],
      type: attribute.type,
      categories: attribute.categories.map((category) => category.names[language]),
      position: first + index,
    });
  }
}

function addCode(services: Services, code: StarterCode, parentId: CodeId | null, position: number, language: Language): void {
  const { db, environment } = services.project;
  const others = languages.filter((other) => other !== language);
  const { id } = insertCode(db, {
    guid: environment.newGuid() as Guid,
    parentId,
    position,
    kind: code.kind,
    colour: code.colour,
    words: code.words[language],
    translations: Object.fromEntries(others.map((other) => [other, code.words[other]])),
    memo: '',
    createdAt: environment.now(),
  });
  for (const [index, child] of code.children.entries()) addCode(services, child, id, index, language);
}

/** Ids of the starter codes by their English path, whatever language the project is in. */
export function codesByEnglishPath(services: Services): Map<string, CodeId> {
  const paths = new Map<CodeId, string>();
  const byPath = new Map<string, CodeId>();
  for (const code of services.codes.list()) {
    const name = code.translations.en?.name ?? code.words.name;
    const parent = code.parentId === null ? undefined : paths.get(code.parentId);
    const path = parent === undefined ? name : `${parent}${pathSeparator}${name}`;
    paths.set(code.id, path);
    byPath.set(path, code.id);
  }
  return byPath;
}
