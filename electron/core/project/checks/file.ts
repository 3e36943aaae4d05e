import type { Finding } from '#core/project/checks/finding.ts';
import type { OpenProject } from '#core/project/open-project.ts';

/** What SQLite says of the file. An index that lost rows is built again; anything deeper needs a backup. */
export function checkFile({ db }: OpenProject): Finding[] {
  const verdicts = db.pragma('integrity_check') as { integrity_check: string }[];
  return verdicts
    .map((row) => row.integrity_check)
    .filter((verdict) => verdict !== 'ok')
    .map((verdict) => ({
      kind: 'file',
      where: 'file',
      message: `The file is damaged: ${verdict}.`,
      ...(/index/iu.test(verdict) ? { repair: () => void db.exec('REINDEX') } : {}),
    }));
}
