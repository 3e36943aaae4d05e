import type { Command } from 'commander';
import { findDocument } from '#cli/find.ts';
import type { OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { OffsetIndex } from '#shared/text/offsets.ts';

type Options = OutputOptions & ProjectOptions;

export function addText(program: Command): void {
  addProjectCommand(program, 'text', 'Print the text of a document exactly as it is stored')
    .argument('<document>', 'name of the document')
    .addHelpText('after', '\nWith --json also its turns: offsets in code points, time in seconds of the recording or null.')
    .action((project: string, name: string, options: Options) =>
      withProject(project, options, ({ services }) => {
        const document = services.documents.get(findDocument(services, name));
        const { text, turns, speakers } = services.documents.text({ id: document.id });
        if (!options.json) {
          // Not a character more: what is printed can be compared with the file it came from.
          process.stdout.write(text);
          return;
        }
        const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
        const index = new OffsetIndex(text);
        const value = {
          name: document.name,
          text,
          turns: turns.map((turn) => ({
            speaker: turn.speakerId === null ? null : (names.get(turn.speakerId) ?? null),
            ...index.rangeTo('codePoints', turn),
            time: turn.timeMs === null ? null : turn.timeMs / 1000,
          })),
        };
        process.stdout.write(`${JSON.stringify(value)}\n`);
      }),
    );
}
