import { AlignJustify, Copy, CopyPlus, FileText, FilterX, Group, Search, Table } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { type SegmentFormat, segmentKeys } from '#renderer/features/retrieval/segment-formats.ts';
import { useRetrieval } from '#renderer/state/retrieval.ts';

export interface RetrievalControls {
  open: () => void;
  copy: () => void;
  copyAll: () => void;
  exportAs: (format: SegmentFormat) => void;
  hasSegment: () => boolean;
}

/** Only while the crosstab is shown. */
export const saveCrosstabCommand = (save: () => void, hasRows: boolean): Command => ({
  id: 'retrieval.crosstabCsv',
  label: 'retrieval.cmdCrosstabCsv',
  group: 'analysis',
  keys: segmentKeys.csv,
  when: () => hasRows,
  run: save,
});

/** What can be done with coded segments, each with its key. */
export function retrievalCommands(view: RetrievalControls): Command[] {
  const command = (value: Omit<Command, 'group'>): Command => ({ group: 'analysis', ...value });
  const state = useRetrieval.getState;
  return [
    command({ id: 'retrieval.open', label: 'retrieval.cmdOpen', icon: FileText, keys: 'Mod+Enter', when: view.hasSegment, run: view.open }),
    command({
      id: 'retrieval.copy',
      label: 'retrieval.cmdCopy',
      icon: Copy,
      keys: 'Mod+C',
      surface: 'segments',
      when: () => view.hasSegment() && (window.getSelection()?.isCollapsed ?? true),
      run: view.copy,
    }),
    command({ id: 'retrieval.copyAll', label: 'retrieval.cmdCopyAll', icon: CopyPlus, keys: 'Alt+C', run: view.copyAll }),
    command({
      id: 'retrieval.words',
      label: 'retrieval.cmdWords',
      icon: Search,
      keys: 'Alt+F',
      run: () => document.querySelector<HTMLInputElement>('#retrieval-words input, input#retrieval-words')?.focus(),
    }),
    command({
      id: 'retrieval.group',
      label: 'retrieval.cmdGroup',
      icon: Group,
      keys: 'Alt+G',
      run: () => state().setGroupBy(state().groupBy === 'code' ? 'document' : 'code'),
    }),
    command({
      id: 'retrieval.context',
      label: 'retrieval.cmdContext',
      icon: AlignJustify,
      keys: 'Alt+X',
      run: () => state().setWithContext(!state().withContext),
    }),
    command({
      id: 'retrieval.crosstab',
      label: 'retrieval.cmdCrosstab',
      icon: Table,
      keys: 'Alt+T',
      run: () => state().setTab(state().tab === 'segments' ? 'crosstab' : 'segments'),
    }),
    command({
      id: 'retrieval.clear',
      label: 'retrieval.clearFilters',
      icon: FilterX,
      keys: 'Alt+Backspace',
      run: () => state().setFilter({}),
    }),
    command({ id: 'retrieval.exportXlsx', label: 'retrieval.cmdExportXlsx', keys: segmentKeys.xlsx, run: () => view.exportAs('xlsx') }),
    command({ id: 'retrieval.exportDocx', label: 'retrieval.cmdExportDocx', keys: segmentKeys.docx, run: () => view.exportAs('docx') }),
    command({
      id: 'retrieval.exportCsv',
      label: 'retrieval.cmdExportCsv',
      keys: segmentKeys.csv,
      // The crosstab has a table of its own to save under this key.
      when: () => state().tab === 'segments',
      run: () => view.exportAs('csv'),
    }),
    command({ id: 'retrieval.exportHtml', label: 'retrieval.cmdExportHtml', keys: segmentKeys.html, run: () => view.exportAs('html') }),
    command({ id: 'retrieval.exportJson', label: 'retrieval.cmdExportJson', keys: segmentKeys.json, run: () => view.exportAs('json') }),
  ];
}
