import { createCaseService } from '#core/cases/case-service.ts';
import { createCoderService } from '#core/coders/coder-service.ts';
import { createCodeService } from '#core/codes/code-service.ts';
import { createCodingService } from '#core/codings/coding-service.ts';
import { createDocumentService } from '#core/documents/document-service.ts';
import { createMemoService } from '#core/memos/memo-service.ts';
import type { OpenProject } from '#core/project/open-project.ts';
import { createTieService } from '#core/ties/tie-service.ts';

/** Every area of an open project, built once, each on those it needs. */
export function createServices(project: OpenProject) {
  const coders = createCoderService(project);
  const codes = createCodeService(project);
  const documents = createDocumentService(project, { coders });
  const codings = createCodingService(project, { codes, coders, documents });
  const cases = createCaseService(project, { documents });
  const memos = createMemoService(project);
  const ties = createTieService(project, { cases, codes, documents });
  return { project, coders, codes, documents, codings, cases, memos, ties };
}

export type Services = ReturnType<typeof createServices>;
