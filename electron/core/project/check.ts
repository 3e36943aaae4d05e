import { meansDamage } from '#core/db/write-problem.ts';
import { checkCodeTree } from '#core/project/checks/code-tree.ts';
import { checkFile } from '#core/project/checks/file.ts';
import type { Finding } from '#core/project/checks/finding.ts';
import { checkPassages } from '#core/project/checks/passages.ts';
import { checkReferences } from '#core/project/checks/references.ts';
import { checkTexts } from '#core/project/checks/texts.ts';
import type { OpenProject } from '#core/project/open-project.ts';

export type FoundProblem = Omit<Finding, 'repair'>;
export type CheckResult = { problems: FoundProblem[]; fixed: FoundProblem[] };

/** In this order: later checks may rely on what earlier ones have mended. */
const checks: readonly ((project: OpenProject) => Finding[])[] = [checkFile, checkReferences, checkTexts, checkCodeTree, checkPassages];

/**
 * Looks whether a project is sound: the file itself, references between rows, texts, the code tree, offsets inside texts and never inside a
 * character. With `repair`, mends what can be mended as one step of the history.
 */
export function checkProject(project: OpenProject, { repair }: { repair: boolean }): CheckResult {
  if (!repair) return { problems: withoutRepeats(checks.flatMap((check) => findings(check, project))).map(toProblem), fixed: [] };
  return project.history.record({ label: 'step.projectRepair' }, () => {
    const problems: FoundProblem[] = [];
    const fixed: FoundProblem[] = [];
    for (const check of checks) {
      for (const finding of findings(check, project)) {
        finding.repair?.();
        (finding.repair ? fixed : problems).push(toProblem(finding));
      }
    }
    return { problems: withoutRepeats(problems), fixed };
  });
}

/** What a check finds; where the file is too damaged to be read, that is the finding. */
function findings(check: (project: OpenProject) => Finding[], project: OpenProject): Finding[] {
  try {
    return check(project);
  } catch (error) {
    if (!meansDamage(error)) throw error;
    return [{ kind: 'file', where: 'file', message: 'Parts of the file cannot be read any more. Restore a backup.' }];
  }
}

const withoutRepeats = <F extends FoundProblem>(found: readonly F[]): F[] => [
  ...new Map(found.map((each) => [each.message, each])).values(),
];

const toProblem = ({ kind, where, message }: Finding): FoundProblem => ({ kind, where, message });
