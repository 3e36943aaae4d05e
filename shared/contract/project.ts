import { z } from 'zod';
import { Nothing, procedure } from '#shared/contract/base.ts';
import { Language } from '#shared/model/language.ts';
import { Project } from '#shared/model/project.ts';

export const ProjectCounts = z.object({
  documents: z.int(),
  codes: z.int(),
  codings: z.int(),
  coders: z.int(),
  cases: z.int(),
  memos: z.int(),
});

/** What is open now; `project` is null on the start screen. `savedAt` is the instant of the last change. */
export const ProjectStatus = z.object({ project: Project.nullable(), counts: ProjectCounts, savedAt: z.string().nullable() });
export type ProjectStatus = z.infer<typeof ProjectStatus>;

export const RecentProject = z.object({ path: z.string(), name: z.string(), openedAt: z.string(), exists: z.boolean() });

export const projectContract = {
  status: procedure.output(ProjectStatus),
  /** Makes a new file. `starter` brings the starter codebook and attributes. Without a path the file goes to the projects folder. */
  create: procedure
    .input(
      z.object({
        path: z.string().optional(),
        name: z.string().trim().min(1),
        language: Language,
        starter: z.boolean(),
        password: z.string().optional(),
      }),
    )
    .output(ProjectStatus),
  open: procedure.input(z.object({ path: z.string(), password: z.string().optional() })).output(ProjectStatus),
  /** Makes a fresh copy of the sample study in the projects folder and opens it. */
  openSample: procedure.input(z.object({ language: Language })).output(ProjectStatus),
  close: procedure.output(Nothing),
  recent: procedure.output(z.array(RecentProject)),
  forgetRecent: procedure.input(z.object({ path: z.string() })).output(Nothing),
  describe: procedure
    .input(z.object({ name: z.string().trim().min(1).optional(), description: z.string().optional(), language: Language.optional() }))
    .output(Nothing),
  backUp: procedure.input(z.object({ path: z.string() })).output(z.object({ path: z.string() })),
};
