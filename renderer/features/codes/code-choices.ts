import type { NamedCode } from '#renderer/api/project-data.ts';
import type { Choice } from '#renderer/ui/choice.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';

/** Codes to choose from, each with the path above it. */
export function toCodeChoices(codes: readonly NamedCode[]): readonly Choice[] {
  return codes.map(({ id, name, path, colour }) => ({
    id: String(id),
    name,
    colour,
    ...(path !== name && { detail: path.slice(0, -(name.length + pathSeparator.length)) }),
  }));
}
