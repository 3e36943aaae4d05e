import { existsSync, mkdirSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import type { CoreEvents } from '#core/core-events.ts';
import type { Db } from '#core/db/database.ts';
import { History } from '#core/db/history.ts';
import type { Environment } from '#core/environment.ts';
import { backUpProject } from '#core/project/back-up.ts';
import { closeProjectFile, createProjectFile, discardProjectFile, openProjectFile } from '#core/project/project-file.ts';
import { countAll, insertProject, lastChange, readProject, updateProject } from '#core/project/project-rows.ts';
import { createRecentProjects } from '#core/project/recent-projects.ts';
import { fillSample } from '#core/project/sample-study.ts';
import { createServices, type Services } from '#core/project/services.ts';
import { fillStarter } from '#core/project/starter.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { ProjectStatus, projectContract } from '#shared/contract/project.ts';
import type { Guid } from '#shared/model/ids.ts';
import type { Language } from '#shared/model/language.ts';
import { Problem } from '#shared/problem.ts';

const nothingCounted = { documents: 0, codes: 0, codings: 0, coders: 0, cases: 0, memos: 0 };

export type ProjectService = ReturnType<typeof createProjectService>;

/** Opens, makes and closes projects; one is open at a time. */
export function createProjectService(environment: Environment, events: CoreEvents) {
  const recent = createRecentProjects(environment);
  let open: Services | null = null;
  let closing = new AbortController();

  const current = (): Services => {
    if (!open) throw new Problem('noProject');
    return open;
  };

  const tellAll = (): void => {
    events.publish('change', { tables: [], documents: null, savedAt: environment.now(), project: true });
  };

  const use = (path: string, db: Db): Services => {
    const history = new History(db, environment.now, (event) => events.publish('change', event));
    closing = new AbortController();
    open = createServices({ path, db, history, environment, events, closed: closing.signal });
    return open;
  };

  const status = (): ProjectStatus => {
    if (!open) return { project: null, counts: nothingCounted, savedAt: null };
    const { db, path } = open.project;
    return { project: { ...readProject(db), path }, counts: countAll(db), savedAt: lastChange(db) };
  };

  const leave = (): void => {
    if (!open) return;
    const { path, db } = open.project;
    open = null;
    closing.abort();
    closeProjectFile(path, db);
  };

  const close = (): void => {
    if (!open) return;
    leave();
    tellAll();
  };

  /** Leaves what is open for another project. Told once, when that is open or could not be: every client then asks for all it shows. */
  const change = (enter: () => void): ProjectStatus => {
    try {
      leave();
      enter();
      const now = status();
      if (now.project) recent.remember(now.project.path, now.project.name);
      return now;
    } finally {
      tellAll();
    }
  };

  const create = (input: InputOf<typeof projectContract.create>, fill: (services: Services) => void = () => undefined): ProjectStatus => {
    const path = placeFor(environment, input.path, input.name);
    return change(() => {
      const db = createProjectFile(path, { password: input.password, holder: environment.holder });
      const services = use(path, db);
      try {
        services.project.history.fill(() => {
          const { name, language } = input;
          insertProject(db, { guid: environment.newGuid() as Guid, name, description: '', language, createdAt: environment.now() });
          if (input.starter) fillStarter(services, language);
          fill(services);
        });
      } catch (error) {
        open = null;
        closing.abort();
        discardProjectFile(path, db);
        throw error;
      }
    });
  };

  return {
    current,
    status,
    close,
    recent,
    create,

    open({ path, password }: { path: string; password?: string | undefined }): ProjectStatus {
      const full = resolve(path);
      if (open?.project.path === full) return status();
      return change(() => void use(full, openProjectFile(full, { password, holder: environment.holder })));
    },

    openSample({ language, path }: { language: Language; path?: string | undefined }): ProjectStatus {
      const { name, fill } = fillSample(environment, language);
      return create({ name, language, starter: true, ...(path === undefined ? {} : { path }) }, fill);
    },

    describe({ name, description, language }: InputOf<typeof projectContract.describe>) {
      const { db, history } = current().project;
      const project = readProject(db);
      history.record({ label: 'step.projectDescribe' }, () =>
        updateProject(db, {
          ...project,
          name: name ?? project.name,
          description: description ?? project.description,
          language: language ?? project.language,
        }),
      );
    },

    backUp: ({ path }: { path: string }) => backUpProject(current().project.db, resolve(path)),
  };
}

/** The file for a new project: the one asked for, or a free name in the projects folder. */
function placeFor({ projectsFolder }: Environment, path: string | undefined, name: string): string {
  if (path !== undefined) {
    const full = isAbsolute(path) ? path : resolve(path);
    if (existsSync(full)) throw new Problem('fileExists', { path: full });
    if (!existsSync(dirname(full))) throw new Problem('folderMissing', { path: dirname(full) });
    return full;
  }
  mkdirSync(projectsFolder, { recursive: true });
  const base =
    name
      .replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
      .trim()
      .slice(0, 80) || 'project';
  let candidate = join(projectsFolder, `${base}.bailanys`);
  for (let number = 2; existsSync(candidate); number += 1) candidate = join(projectsFolder, `${base} ${number}.bailanys`);
  return candidate;
}
