import type { JobService } from '#core/jobs/job-service.ts';
import type { ProjectService } from '#core/project/project-service.ts';
import type {
  AgreementAnswer,
  AgreementQuery,
  CooccurrenceAnswer,
  CooccurrenceQuery,
  Disagreement,
  MeetingPassage,
} from '#shared/contract/analysis.ts';
import { Problem } from '#shared/problem.ts';

export function createAnalysisService(_projects: ProjectService, _jobs: JobService) {
  return {
    agreement: async (_query: AgreementQuery, _signal?: AbortSignal): Promise<AgreementAnswer> => {
      throw new Problem('internal');
    },
    disagreements: (_query: AgreementQuery): { total: number; passages: Disagreement[] } => {
      throw new Problem('internal');
    },
    cooccurrence: async (_query: CooccurrenceQuery, _signal?: AbortSignal): Promise<CooccurrenceAnswer> => {
      throw new Problem('internal');
    },
    meetings: (_query: CooccurrenceQuery): { total: number; passages: MeetingPassage[] } => {
      throw new Problem('internal');
    },
  };
}
