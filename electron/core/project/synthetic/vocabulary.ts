import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { AttributeType } from '#shared/model/case.ts';

const Languages = <T extends z.ZodType>(value: T) => z.object({ kk: value, ru: value, en: value });

/** Words of three languages, characters that are more than one code unit, and names, of which synthetic projects are made. */
const Vocabulary = z.object({
  words: Languages(z.array(z.string()).min(1)),
  combining: z.array(z.string()),
  emoji: z.array(z.string()),
  interviewer: Languages(z.string()),
  participant: Languages(z.string()),
  topics: z.array(z.string()).min(1),
  aspects: z.array(z.string()).min(1),
  coders: z.array(z.string()).min(6),
  attributes: z.array(z.object({ name: z.string(), type: AttributeType, values: z.array(z.string()).min(1) })),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

export const readVocabulary = (resourcesFolder: string): Vocabulary =>
  Vocabulary.parse(JSON.parse(readFileSync(join(resourcesFolder, 'synthetic', 'vocabulary.json'), 'utf8')));
