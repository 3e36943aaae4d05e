/** Everything the backend takes from outside: time, ids, places, a log. Tests pass their own. */
export type Environment = {
  /** ISO 8601, UTC. */
  now: () => string;
  newGuid: () => string;
  /** Where new projects go when no path is given. */
  projectsFolder: string;
  /** Where the list of recent projects is kept. */
  settingsFolder: string;
  /** Where uploads and exports wait to be fetched. */
  temporaryFolder: string;
  resourcesFolder: string;
  /** Who holds a project open, in words: program, machine, process. */
  holder: string;
  log: (level: 'info' | 'error', message: string, detail?: unknown) => void;
};
