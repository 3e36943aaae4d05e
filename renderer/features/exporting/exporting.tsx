import { FileOutput, Sigma, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Command, CommandContext } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DataDialog } from '#renderer/features/exporting/data-dialog.tsx';
import { ProjectDialog } from '#renderer/features/exporting/project-dialog.tsx';
import { SegmentsDialog } from '#renderer/features/exporting/segments-dialog.tsx';

type Asked = 'data' | 'project' | 'segments';

/** What leaves the program as a whole: the project, all coded segments, tables for statistics. */
export function Exporting() {
  const [asked, setAsked] = useState<Asked | null>(null);
  useCommands(useMemo(() => exportCommands(setAsked), []));
  const close = () => setAsked(null);
  return (
    <>
      {asked === 'data' && <DataDialog onClose={close} />}
      {asked === 'project' && <ProjectDialog onClose={close} />}
      {asked === 'segments' && <SegmentsDialog onClose={close} />}
    </>
  );
}

export function exportCommands(ask: (what: Asked) => void): readonly Command[] {
  const when = ({ project }: CommandContext): boolean => project !== null;
  return [
    {
      id: 'export.project',
      label: 'exporting.project',
      group: 'project',
      icon: FileOutput,
      keys: 'Mod+Alt+E',
      when,
      run: () => ask('project'),
    },
    {
      id: 'export.segments',
      label: 'exporting.segments',
      group: 'project',
      icon: Table2,
      keys: 'Mod+Alt+G',
      when,
      run: () => ask('segments'),
    },
    { id: 'export.data', label: 'exporting.title', group: 'project', icon: Sigma, keys: 'Mod+Alt+R', when, run: () => ask('data') },
  ];
}
