import type { Command } from 'commander';
import { printSegments } from '#cli/commands/segments.ts';
import type { OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { readQueryForm, toCompoundQuery } from '#cli/query-form.ts';
import { type ProjectOptions, withProject } from '#cli/session.ts';
import { findCompound } from '#core/codings/compound-query.ts';

const explanation = `
The query is a JSON file with one condition. A condition with several keys asks for all of them:
  {"code": "Parent > Child", "subcodes": true}    of this code, with the codes below it
  {"coder": "Aigul"}  {"document": "P1"}  {"case": "P1"}
  {"attribute": {"name": "City", "is": ["Almaty", "Astana"]}}
  {"text": "words of the quote"}  {"weight": {"atLeast": 1, "atMost": 2}}
Groups, which hold conditions and groups:
  {"all": [ … ]}  {"any": [ … ]}  {"not": { … }}
Place: another coding that meets the condition "of" lies so to this one:
  {"overlap": {"of": { … }}}  "inside"  "encloses"  "paragraph" (has a paragraph in common)
  {"near": {"of": { … }, "within": 200}}  "before"  "after" (this one lies before, after it); within: largest gap in characters
Example: what Aigul coded as a barrier in Almaty, near a tie and not in the words of the interviewer's question:
  {"code": "Barriers", "subcodes": true, "coder": "Aigul", "attribute": {"name": "City", "is": ["Almaty"]},
   "near": {"of": {"code": "Social ties", "subcodes": true}, "within": 200}, "not": {"overlap": {"of": {"code": "Question"}}}}`;

export function addQuery(program: Command): void {
  addProjectCommand(program, 'query', 'Find coded segments by grouped conditions, proximity, attributes and coders')
    .argument('<query>', 'the query (.json)')
    .addHelpText('after', explanation)
    .action((project: string, file: string, options: OutputOptions & ProjectOptions) => {
      const form = readQueryForm(file);
      return withProject(project, options, (session) => {
        const found = findCompound(session.services.project.db, toCompoundQuery(session.services, form));
        printSegments(session, found, options);
      });
    });
}
