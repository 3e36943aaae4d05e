import type { Command } from 'commander';
import { answer, type OutputOptions } from '#cli/output.ts';
import { addProjectCommand } from '#cli/project-command.ts';
import { type ProjectOptions, type Session, withProject } from '#cli/session.ts';
import type { CodeInTree } from '#shared/contract/codes.ts';
import { childrenByParent } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';

type CodeNode = { path: string; name: string; colour: string; definition: string; codings: number; children: CodeNode[] };

export function addCodes(program: Command): void {
  addProjectCommand(program, 'codes', 'Print the code system as a tree').action(
    (project: string, options: OutputOptions & ProjectOptions) =>
      withProject(project, options, ({ services }) => {
        const tree = codeTree(services);
        answer(
          options,
          () => tree,
          () => (tree.length === 0 ? 'There are no codes yet.' : lines(tree, 0).join('\n')),
        );
      }),
  );
}

function codeTree({ codes }: Session['services']): CodeNode[] {
  const paths = codes.paths();
  const children = childrenByParent(codes.tree());
  const toNode = (code: CodeInTree): CodeNode => ({
    path: paths.get(code.id) ?? code.words.name,
    name: code.words.name,
    colour: code.colour,
    definition: code.words.definition,
    codings: code.codings,
    children: below(code.id),
  });
  const below = (id: CodeId | null): CodeNode[] => (children.get(id) ?? []).map(toNode);
  return below(null);
}

const lines = (nodes: readonly CodeNode[], depth: number): string[] =>
  nodes.flatMap((node) => [
    `${'  '.repeat(depth)}${node.name}${node.codings > 0 ? `  (${node.codings})` : ''}`,
    ...lines(node.children, depth + 1),
  ]);
