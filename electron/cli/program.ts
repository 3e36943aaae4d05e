import { readFileSync } from 'node:fs';
import { Command } from 'commander';

/** A command a file, each a thin skin over the backend, in the order of the help. */
const commands: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  new: async () => (await import('#cli/commands/new.ts')).addNew,
  sample: async () => (await import('#cli/commands/sample.ts')).addSample,
  import: async () => (await import('#cli/commands/import.ts')).addImport,
  documents: async () => (await import('#cli/commands/documents.ts')).addDocuments,
  text: async () => (await import('#cli/commands/text.ts')).addText,
  code: async () => (await import('#cli/commands/code.ts')).addCode,
  segments: async () => (await import('#cli/commands/segments.ts')).addSegments,
  codes: async () => (await import('#cli/commands/codes.ts')).addCodes,
  codebook: async () => (await import('#cli/commands/codebook.ts')).addCodebook,
  cooccurrence: async () => (await import('#cli/commands/cooccurrence.ts')).addCooccurrence,
  agreement: async () => (await import('#cli/commands/agreement.ts')).addAgreement,
  disagreements: async () => (await import('#cli/commands/disagreements.ts')).addDisagreements,
  query: async () => (await import('#cli/commands/query.ts')).addQuery,
  ties: async () => (await import('#cli/commands/ties.ts')).addTies,
  reliability: async () => (await import('#cli/commands/reliability.ts')).addReliability,
  export: async () => (await import('#cli/commands/export.ts')).addExport,
  check: async () => (await import('#cli/commands/check.ts')).addCheck,
  backup: async () => (await import('#cli/commands/backup.ts')).addBackup,
  restore: async () => (await import('#cli/commands/backup.ts')).addRestore,
  serve: async () => (await import('#cli/commands/serve.ts')).addServe,
  gold: async () => (await import('#cli/commands/gold.ts')).addGold,
};

const explanation = `
Every command answers in words; with --json it prints one JSON value. Offsets are Unicode code points, the end exclusive.
Exit code 0: done. 1: the work failed, and stderr says why. 2: wrong usage.`;

/** The terminal face. Only the command that is asked for is loaded; all of them where none is, for the help. */
export async function createProgram(asked: string | undefined): Promise<Command> {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  const program = new Command('bailanys')
    .description('Code qualitative interviews: import, code from a table, statistics, exports, checks.')
    .version(version)
    .addHelpText('after', explanation)
    .showHelpAfterError('(“--help” shows what is possible)')
    .exitOverride();
  const one = asked !== undefined && Object.hasOwn(commands, asked) ? commands[asked] : undefined;
  for (const load of one ? [one] : Object.values(commands)) (await load())(program);
  return program;
}
