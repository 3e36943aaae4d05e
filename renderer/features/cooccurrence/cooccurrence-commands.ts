import { ArrowLeftRight, FileSpreadsheet, Maximize, Network, Table2, ZoomIn, ZoomOut } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { measures, relations, tabs, useChoices } from '#renderer/features/cooccurrence/choices.ts';

export interface CooccurrenceControls {
  zoom: (factor: number) => void;
  showAll: () => void;
  saveWorkbook: () => void;
  saveCsv: () => void;
  savePicture: (format: 'svg' | 'png') => void;
}

/** The next of several, round and round. */
function next<T>(all: readonly T[], now: T): T | undefined {
  return all[(all.indexOf(now) + 1) % all.length];
}

/** What can be done in the view of co-occurrence, each with its key. */
export function cooccurrenceCommands(view: CooccurrenceControls): Command[] {
  const command = (value: Omit<Command, 'group'>): Command => ({ group: 'analysis', ...value });
  const { change } = useChoices.getState();
  const now = useChoices.getState;
  /** The network brings exports of its own, under the same keys. */
  const notNetwork = (): boolean => now().tab !== 'network';
  return [
    command({
      id: 'cooccurrence.tab',
      label: 'cooccurrence.cmdTab',
      icon: Table2,
      keys: 'Alt+T',
      run: () => change({ tab: next(tabs, now().tab) ?? 'map' }),
    }),
    command({
      id: 'cooccurrence.network',
      label: 'cooccurrence.cmdNetwork',
      icon: Network,
      keys: 'Alt+N',
      run: () => change({ tab: 'network' }),
    }),
    command({
      id: 'cooccurrence.relation',
      label: 'cooccurrence.cmdRelation',
      keys: 'Alt+R',
      run: () => change({ relation: next(relations, now().relation) ?? 'overlap' }),
    }),
    command({
      id: 'cooccurrence.measure',
      label: 'cooccurrence.cmdMeasure',
      keys: 'Alt+M',
      run: () => change({ measure: next(measures, now().measure) ?? 'count' }),
    }),
    command({
      id: 'cooccurrence.hideEmpty',
      label: 'cooccurrence.hideEmpty',
      keys: 'Alt+H',
      run: () => change({ hideEmpty: !now().hideEmpty }),
    }),
    command({
      id: 'cooccurrence.zoomIn',
      label: 'cooccurrence.zoomIn',
      icon: ZoomIn,
      keys: ['+', '='],
      surface: 'heatmap',
      run: () => view.zoom(0.7),
    }),
    command({
      id: 'cooccurrence.zoomOut',
      label: 'cooccurrence.zoomOut',
      icon: ZoomOut,
      keys: '-',
      surface: 'heatmap',
      run: () => view.zoom(1.4),
    }),
    command({
      id: 'cooccurrence.showAll',
      label: 'cooccurrence.wholeMap',
      icon: Maximize,
      keys: '0',
      surface: 'heatmap',
      run: view.showAll,
    }),
    command({
      id: 'cooccurrence.closePair',
      label: 'cooccurrence.cmdClosePair',
      keys: 'Escape',
      when: () => now().pair !== null,
      run: () => change({ pair: null }),
    }),
    command({
      id: 'cooccurrence.turn',
      label: 'cooccurrence.turn',
      icon: ArrowLeftRight,
      keys: 'Alt+S',
      when: () => now().pair !== null,
      run: () => {
        const { pair } = now();
        if (pair) change({ pair: { a: pair.b, b: pair.a } });
      },
    }),
    command({
      id: 'cooccurrence.exportXlsx',
      label: 'cooccurrence.exportXlsx',
      icon: FileSpreadsheet,
      keys: 'Alt+E',
      run: view.saveWorkbook,
    }),
    command({ id: 'cooccurrence.exportCsv', label: 'cooccurrence.exportCsv', keys: 'Alt+V', when: notNetwork, run: view.saveCsv }),
    command({
      id: 'cooccurrence.exportSvg',
      label: 'cooccurrence.cmdExportSvg',
      keys: 'Alt+G',
      when: notNetwork,
      run: () => view.savePicture('svg'),
    }),
    command({
      id: 'cooccurrence.exportPng',
      label: 'cooccurrence.cmdExportPng',
      keys: 'Alt+P',
      when: notNetwork,
      run: () => view.savePicture('png'),
    }),
  ];
}
