import { ChevronsDownUp, ChevronsUpDown, Eye, FileText, Plus } from 'lucide-react';
import { runById } from '#renderer/commands/registry.ts';
import { useCodeTreeState } from '#renderer/features/codes/code-tree-state.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';

/** The icons beside the heading of the code tree. */
export function CodePanelActions({ isAnyOpen }: { isAnyOpen: boolean }) {
  const { t } = useWords();
  const inDocument = useCodeTreeState(({ scope }) => scope === 'document');
  const isAnyHidden = useFilters(({ hiddenCodeIds }) => hiddenCodeIds.length > 0);
  return (
    <>
      {isAnyHidden && (
        <IconButton icon={Eye} size="small" label={t('codes.cmdShowAll')} keys="Alt+Shift+H" onPress={() => void runById('code.showAll')} />
      )}
      <IconButton
        icon={FileText}
        size="small"
        label={t(inDocument ? 'codes.countsDocument' : 'codes.countsProject')}
        keys="Alt+N"
        aria-pressed={inDocument}
        onPress={() => void runById('code.scope')}
      />
      <IconButton
        icon={isAnyOpen ? ChevronsDownUp : ChevronsUpDown}
        size="small"
        label={t(isAnyOpen ? 'codes.cmdCollapseAll' : 'codes.cmdExpandAll')}
        keys={isAnyOpen ? 'Alt+Z' : 'Alt+X'}
        onPress={() => void runById(isAnyOpen ? 'code.collapseAll' : 'code.expandAll')}
      />
      <IconButton icon={Plus} size="small" label={t('codes.cmdNew')} keys="Insert" onPress={() => void runById('code.new')} />
    </>
  );
}
