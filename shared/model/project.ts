import { z } from 'zod';
import { Guid, Instant } from '#shared/model/ids.ts';
import { Language } from '#shared/model/language.ts';

/** The study itself. `path` is the file; `language` the one its codebook is written in. */
export const Project = z.object({
  guid: Guid,
  name: z.string(),
  description: z.string(),
  language: Language,
  path: z.string(),
  createdAt: Instant,
});
export type Project = z.infer<typeof Project>;
