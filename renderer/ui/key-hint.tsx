import { showKeys } from '#renderer/commands/keys.ts';
import styles from '#renderer/ui/key-hint.module.css';

/** The caps of a shortcut, as this platform writes them. `keys` as in a command: `Mod+Shift+Z`. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <kbd className={styles.keys}>
      {showKeys(keys).map((cap) => (
        <kbd key={cap} className={styles.cap}>
          {cap}
        </kbd>
      ))}
    </kbd>
  );
}
