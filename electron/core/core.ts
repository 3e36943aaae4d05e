import { createAnalysisService } from '#core/analysis/analysis-service.ts';
import { createCoreEvents } from '#core/core-events.ts';
import type { Environment } from '#core/environment.ts';
import { createExchangeService } from '#core/exchange/exchange-service.ts';
import { createJobService } from '#core/jobs/job-service.ts';
import { createProjectService } from '#core/project/project-service.ts';

export type Core = ReturnType<typeof createCore>;

/** The composition root of the backend: builds everything, closes everything. Every face starts here. */
export function createCore(environment: Environment) {
  const events = createCoreEvents();
  const jobs = createJobService(environment, events);
  const projects = createProjectService(environment, events);
  const analysis = createAnalysisService(projects, jobs);
  const exchange = createExchangeService(projects, jobs, environment);
  return {
    environment,
    events,
    jobs,
    projects,
    analysis,
    exchange,
    close() {
      jobs.cancelAll();
      projects.close();
    },
  };
}
