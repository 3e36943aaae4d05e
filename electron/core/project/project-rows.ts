import type { Db } from '#core/db/database.ts';
import { prepared } from '#core/db/statements.ts';
import type { ProjectStatus } from '#shared/contract/project.ts';
import type { Project } from '#shared/model/project.ts';

export type ProjectRow = Omit<Project, 'path'>;

export const readProject = (db: Db): ProjectRow =>
  prepared<[], ProjectRow>(db, 'SELECT guid, name, description, language, created_at AS createdAt FROM project').get() as ProjectRow;

export function insertProject(db: Db, project: ProjectRow): void {
  const sql = 'INSERT INTO project (id, guid, name, description, language, created_at) VALUES (1, ?, ?, ?, ?, ?)';
  prepared(db, sql).run(project.guid, project.name, project.description, project.language, project.createdAt);
}

export function updateProject(db: Db, project: ProjectRow): void {
  prepared(db, 'UPDATE project SET name = ?, description = ?, language = ?').run(project.name, project.description, project.language);
}

export const countAll = (db: Db): ProjectStatus['counts'] =>
  prepared<[], ProjectStatus['counts']>(
    db,
    `SELECT (SELECT count(*) FROM document) AS documents, (SELECT count(*) FROM code) AS codes, (SELECT count(*) FROM coding) AS codings,
       (SELECT count(*) FROM coder) AS coders, (SELECT count(*) FROM study_case) AS cases, (SELECT count(*) FROM memo) AS memos`,
  ).get() as ProjectStatus['counts'];

export const lastChange = (db: Db): string | null => prepared<[], string | null>(db, 'SELECT max(at) FROM step').pluck().get() ?? null;
