import type { CoreEvents } from '#core/core-events.ts';
import type { Db } from '#core/db/database.ts';
import type { History } from '#core/db/history.ts';
import type { Environment } from '#core/environment.ts';

/** One project file, open: what every service of an area stands on. */
export type OpenProject = {
  path: string;
  db: Db;
  history: History;
  environment: Environment;
  events: CoreEvents;
  /** Aborted when the project closes: what runs beside it must not touch its file any more. */
  closed: AbortSignal;
};
