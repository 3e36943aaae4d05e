import type { Command } from 'commander';
import { createOffsetBorder } from '#cli/code-point-offsets.ts';
import { answer, type OutputOptions, table } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';

type Options = OutputOptions & ProjectOptions;

export function addDocuments(program: Command): void {
  addProjectCommand(program, 'documents', 'List the documents').action((project: string, options: Options) =>
    withProject(project, options, ({ services }) => {
      const documents = describeDocuments(services);
      answer(
        options,
        () => documents,
        () =>
          table(
            [
              { title: 'document' },
              { title: 'format' },
              { title: 'characters', align: 'right' },
              { title: 'paragraphs', align: 'right' },
              { title: 'turns', align: 'right' },
              { title: 'speakers' },
            ],
            documents.map((each) => [each.name, each.format, each.characters, each.paragraphs, each.turns, each.speakers.join(', ')]),
          ),
      );
    }),
  );
}

/** The documents in their order, in the words of `import`; their warnings were said when they came in. */
function describeDocuments(services: Session['services']) {
  const offsets = createOffsetBorder(services);
  return services.documents.list().map((document) => {
    const { turns, speakers } = services.documents.text({ id: document.id });
    return {
      name: document.name,
      path: document.sourceName ?? '',
      format: document.format,
      encoding: document.encoding,
      characters: offsets.length(document.id),
      paragraphs: document.paragraphs,
      turns: turns.length,
      speakers: speakers.map((speaker) => speaker.name),
      warnings: [],
    };
  });
}
