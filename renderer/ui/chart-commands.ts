import { ImageDown, Table2 } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';

export interface ChartControls {
  /** A picture is in the page, not the table behind it. */
  isDrawn: () => boolean;
  toggle: () => void;
  saveSvg: () => void;
  savePng: () => void;
  saveCsv: () => void;
}

export const chartTableKeys = 'Alt+W';

/** What can be done with the picture that is shown; every view has one at most. */
export function chartCommands(chart: ChartControls): readonly Command[] {
  const { isDrawn: when } = chart;
  return [
    { id: 'chart.table', label: 'ui.chartOrTable', group: 'analysis', icon: Table2, keys: chartTableKeys, run: chart.toggle },
    { id: 'chart.saveSvg', label: 'ui.exportSvg', group: 'analysis', icon: ImageDown, keys: 'Alt+G', when, run: chart.saveSvg },
    { id: 'chart.savePng', label: 'ui.exportPng', group: 'analysis', icon: ImageDown, keys: 'Alt+P', when, run: chart.savePng },
    { id: 'chart.saveCsv', label: 'ui.exportCsv', group: 'analysis', keys: 'Alt+V', run: chart.saveCsv },
  ];
}
