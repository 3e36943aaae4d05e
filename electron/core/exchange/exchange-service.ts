import type { Environment } from '#core/environment.ts';
import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { exchangeContract, ImportPreview, ImportReport } from '#shared/contract/exchange.ts';
import type { JobId } from '#shared/model/ids.ts';
import { Problem } from '#shared/problem.ts';

type C = typeof exchangeContract;
export function createExchangeService(_projects: ProjectService, _jobs: JobService, _environment: Environment) {
  const fail = (): never => {
    throw new Problem('internal');
  };
  return {
    preview: (_i: InputOf<C['preview']>): ImportPreview[] => fail(),
    startImport: (_i: InputOf<C['startImport']>): { jobId: JobId } => fail(),
    importReport: (_i: InputOf<C['importReport']>): ImportReport | null => fail(),
    exportCodebook: (_i: InputOf<C['exportCodebook']>): { file: string; codes: number } => fail(),
    importCodebook: (_i: InputOf<C['importCodebook']>): { added: string[]; changed: string[]; unchanged: string[] } => fail(),
    exportSegments: (_i: InputOf<C['exportSegments']>): { file: string; segments: number } => fail(),
    exportProject: (_i: InputOf<C['exportProject']>): { file: string; notCarried: string[] } => fail(),
  };
}
