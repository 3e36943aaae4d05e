import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Command } from '#renderer/commands/command.ts';
import { toKeyList } from '#renderer/commands/command.ts';
import { isEnabled, readContext, run } from '#renderer/commands/registry.ts';
import { type Box, placeBeside } from '#renderer/features/transcript/palette-place.ts';
import styles from '#renderer/features/transcript/selection-bar.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';

export interface SelectionBarProps {
  /** Where the selection stands in the window; the bar never covers it. */
  anchor: Box;
  /** Those of the transcript; the bar offers the ones for a selection. */
  commands: readonly Command[];
}

const offered = ['coding.palette', 'coding.recent1', 'coding.recent2', 'coding.recent3', 'coding.recent4', 'coding.recent5'];
const size = { width: 420, least: 44 };

/** Under the selection, quietly: the palette and the recent codes, each with its key. The focus stays in the text, so the keys work on. */
export function SelectionBar({ anchor, commands }: SelectionBarProps) {
  const { t } = useWords();
  const [dismissed, setDismissed] = useState(false);
  useEffect(() => {
    const dismiss = (event: PointerEvent) => {
      if (!(event.target instanceof Element && event.target.closest('[data-selection-bar]'))) setDismissed(true);
    };
    document.addEventListener('pointerdown', dismiss, true);
    return () => document.removeEventListener('pointerdown', dismiss, true);
  }, []);
  if (dismissed) return null;
  const context = readContext();
  const shown = offered
    .map((id) => commands.find((command) => command.id === id))
    .filter((command) => command !== undefined)
    .filter((command) => isEnabled(command, context));
  const { maxHeight: _, ...place } = placeBeside(anchor, size, { width: window.innerWidth, height: window.innerHeight });
  return (
    <div role="toolbar" aria-label={t('transcript.selectionBar')} data-selection-bar className={styles.bar} style={place}>
      {shown.map((command) => {
        const about = command.about?.();
        const [keys] = toKeyList(command.keys);
        return (
          <Button
            key={command.id}
            preventFocusOnPress
            className={styles.button ?? ''}
            aria-label={about ? `${t(command.label)}: ${about.name}` : t(command.label)}
            onPress={() => run(command, undefined)}
          >
            {about && <Swatch colour={about.colour} />}
            <span className={styles.name}>{about?.name ?? t('transcript.chooseCode')}</span>
            {keys !== undefined && <KeyHint keys={keys} />}
          </Button>
        );
      })}
    </div>
  );
}
