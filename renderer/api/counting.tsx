import { useQueryClient } from '@tanstack/react-query';
import { CircleStop } from 'lucide-react';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import styles from '#renderer/api/counting.module.css';
import type { Command } from '#renderer/commands/command.ts';
import { runById } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';

export const stopCountingCommand = (stop: () => void): Command => ({
  id: 'analysis.stop',
  label: 'ui.stopCounting',
  group: 'analysis',
  icon: CircleStop,
  keys: 'Alt+Shift+X',
  run: stop,
});

/** Says after a moment that counting goes on, and lets one stop it. */
export function Counting() {
  const { t } = useWords();
  const { queries } = useApi();
  const cache = useQueryClient();
  const commands = useMemo(
    () => [stopCountingCommand(() => void cache.cancelQueries({ queryKey: queries.analysis.key() }))],
    [cache, queries],
  );
  useCommands(commands);
  return (
    <div className={styles.counting} role="status">
      <span className={styles.bar} aria-hidden />
      <span>{t('ui.counting')}</span>
      <Button tone="quiet" onPress={() => void runById('analysis.stop')}>
        {t('ui.stopCounting')}
      </Button>
    </div>
  );
}

/** Somebody stopped the counting: what stands below, if anything, belongs to the choice before. */
export function Stopped({ onAgain }: { onAgain: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles.stopped} role="status">
      <span>{t('ui.countingStopped')}</span>
      <Button tone="quiet" onPress={onAgain}>
        {t('ui.countAgain')}
      </Button>
    </div>
  );
}
