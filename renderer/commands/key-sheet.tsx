import { useState } from 'react';
import { commandGroups, toKeyList } from '#renderer/commands/command.ts';
import { groupLabels } from '#renderer/commands/command-parts.ts';
import styles from '#renderer/commands/key-sheet.module.css';
import { showKeys } from '#renderer/commands/keys.ts';
import { rankByWords } from '#renderer/commands/match-words.ts';
import { useOverlays } from '#renderer/commands/overlays.ts';
import { useAllCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { isMessageKey } from '#shared/i18n/catalogue.ts';
import type { Translate } from '#shared/i18n/translator.ts';

/** Every command with its keys, by group and by where its keys work. */
export function KeySheet() {
  const { t } = useWords();
  const isOpen = useOverlays(({ open }) => open === 'keys');
  const close = useOverlays((overlays) => overlays.close);
  const commands = useAllCommands();
  const [query, setQuery] = useState('');

  const rows = commands
    .map((command) => ({ command, name: t(command.label), keys: toKeyList(command.keys) }))
    .map((row) => ({ ...row, words: row.keys.map((keys) => showKeys(keys).join(' ')).join(' ') }));
  const shown = rankByWords(rows, query, rows.length);
  // Keys of a surface stand apart: elsewhere they may mean something else.
  const places = [undefined, ...new Set(commands.map(({ surface }) => surface).filter((surface) => surface !== undefined))];
  const sections = commandGroups
    .flatMap((group) =>
      places.map((surface) => ({
        id: `${group} ${surface}`,
        heading: [t(groupLabels[group]), whereOf(surface, t)].filter(Boolean).join(' · '),
        rows: shown.filter(({ command }) => command.group === group && command.surface === surface),
      })),
    )
    .filter((section) => section.rows.length > 0);

  return (
    <Dialog title={t('commands.sheet')} isOpen={isOpen} onClose={close} width="wide">
      <SearchField label={t('commands.sheetFilter')} value={query} onChange={setQuery} />
      <div className={styles.groups}>
        {sections.map(({ id, heading, rows: ofSection }) => (
          <section key={id} className={styles.group}>
            <h3 className={styles.heading}>{heading}</h3>
            <dl className={styles.rows}>
              {ofSection.map(({ command, name, keys }) => (
                <div key={command.id} className={styles.row}>
                  <dt>{name}</dt>
                  <dd className={styles.keys}>
                    {keys.map((one) => (
                      <KeyHint key={one} keys={one} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function whereOf(surface: string | undefined, t: Translate): string {
  const key = `commands.in.${surface}`;
  return isMessageKey(key) ? t(key) : '';
}
