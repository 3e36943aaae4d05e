import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { addAgreement } from '#cli/commands/agreement.ts';
import { addBackup, addRestore } from '#cli/commands/backup.ts';
import { addCheck } from '#cli/commands/check.ts';
import { addCode } from '#cli/commands/code.ts';
import { addCodebook } from '#cli/commands/codebook.ts';
import { addCodes } from '#cli/commands/codes.ts';
import { addCooccurrence } from '#cli/commands/cooccurrence.ts';
import { addDisagreements } from '#cli/commands/disagreements.ts';
import { addDocuments } from '#cli/commands/documents.ts';
import { addExport } from '#cli/commands/export.ts';
import { addGold } from '#cli/commands/gold.ts';
import { addImport } from '#cli/commands/import.ts';
import { addNew } from '#cli/commands/new.ts';
import { addReliability } from '#cli/commands/reliability.ts';
import { addSample } from '#cli/commands/sample.ts';
import { addSegments } from '#cli/commands/segments.ts';
import { addServe } from '#cli/commands/serve.ts';
import { addText } from '#cli/commands/text.ts';
import { addTies } from '#cli/commands/ties.ts';

const explanation = `
Every command answers in words; with --json it prints one JSON value. Offsets are Unicode code points, the end exclusive.
Exit code 0: done. 1: the work failed, and stderr says why. 2: wrong usage.`;

/** The terminal face: a command a file, each a thin skin over the backend. */
export function createProgram(): Command {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const program = new Command('bailanys')
    .description('Code qualitative interviews: import, code from a table, statistics, exports, checks.')
    .version(version)
    .addHelpText('after', explanation)
    .showHelpAfterError('(“--help” shows what is possible)')
    .exitOverride();
  const commands = [
    addNew,
    addSample,
    addImport,
    addDocuments,
    addText,
    addCode,
    addSegments,
    addCodes,
    addCodebook,
    addCooccurrence,
    addAgreement,
    addDisagreements,
    addTies,
    addReliability,
    addExport,
    addCheck,
    addBackup,
    addRestore,
    addServe,
    addGold,
  ];
  for (const add of commands) add(program);
  return program;
}
