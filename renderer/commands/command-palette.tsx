import { type KeyboardEvent, useMemo, useState } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { useStore } from 'zustand';
import { toKeyList } from '#renderer/commands/command.ts';
import styles from '#renderer/commands/command-palette.module.css';
import { groupLabels } from '#renderer/commands/command-parts.ts';
import { rankByWords } from '#renderer/commands/match-words.ts';
import { useOverlays } from '#renderer/commands/overlays.ts';
import { type PaletteItem, type PaletteProvider, paletteProviders } from '#renderer/commands/palette-providers.ts';
import { isEnabled, readContext, run } from '#renderer/commands/registry.ts';
import { useAllCommands } from '#renderer/commands/use-commands.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import list from '#renderer/ui/list.module.css';
import { Swatch } from '#renderer/ui/swatch.tsx';

/** Search or do anything: commands, and whatever the providers know, by any word. */
export function CommandPalette() {
  const isOpen = useOverlays(({ open }) => open === 'palette');
  const close = useOverlays((overlays) => overlays.close);
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={(open) => !open && close()} isDismissable className={styles.overlay ?? ''}>
      <Modal className={styles.modal ?? ''}>
        <PaletteDialog close={close} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteDialog({ close }: { close: () => void }) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const sections = useSections(query);
  const runItem = (id: string) => {
    const item = sections.flatMap(({ items }) => items).find((one) => one.id === id);
    close();
    // The focus returns first, so that the command sees what it had before the palette opened.
    if (item) requestAnimationFrame(() => item.run());
  };
  // The search field would only empty itself at the first Escape.
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <Dialog aria-label={t('commands.palette')} className={styles.dialog ?? ''}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField aria-label={t('commands.palette')} autoFocus className={styles.field ?? ''}>
          <Input
            onKeyDownCapture={closeOnEscape}
            role="combobox"
            aria-expanded
            className={styles.input ?? ''}
            placeholder={t('commands.paletteHint')}
          />
        </SearchField>
        <ListBox
          aria-label={t('commands.paletteResults')}
          items={sections}
          selectionMode="none"
          className={styles.results ?? ''}
          onAction={(key) => runItem(String(key))}
          renderEmptyState={() => <p className={list.empty}>{t('commands.paletteEmpty')}</p>}
        >
          {(section) => (
            <ListBoxSection id={section.id}>
              <Header className={list.heading}>{section.name}</Header>
              <Collection items={section.items}>{(item) => <Row {...item} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function Row({ id, name, path, icon: Icon, colour, keys }: PaletteItem) {
  return (
    <ListBoxItem id={id} textValue={name} className={list.item ?? ''}>
      <span className={list.icon}>{colour !== undefined ? <Swatch colour={colour} /> : Icon && <Icon size={15} aria-hidden />}</span>
      <span className={list.words}>{name}</span>
      {path !== undefined && <span className={list.detail}>{path}</span>}
      {keys !== undefined && <KeyHint keys={keys} />}
    </ListBoxItem>
  );
}

interface Section {
  id: string;
  name: string;
  items: readonly PaletteItem[];
}

function useSections(query: string): readonly Section[] {
  const { t } = useWords();
  const commands = useAllCommands();
  const providers = useStore(paletteProviders, (state) => state.providers);
  const known = useMemo(() => providers.map((provider: PaletteProvider) => ({ provider, items: provider.getItems() })), [providers]);
  return useMemo(() => {
    const context = readContext(null);
    const doable = commands
      .filter((command) => command.id !== 'app.palette' && isEnabled(command, context))
      .map((command): PaletteItem => {
        const [keys] = toKeyList(command.keys);
        const about = command.about?.();
        return {
          id: `command ${command.id}`,
          name: t(command.label),
          path: about?.name ?? t(groupLabels[command.group]),
          ...(about && { colour: about.colour }),
          run: () => run(command, undefined),
          ...(command.icon && { icon: command.icon }),
          ...(keys !== undefined && { keys }),
        };
      });
    const found = known.map(({ provider, items }) => ({
      id: provider.id,
      name: t(provider.heading),
      items: rankByWords(items, query, query.trim() ? 20 : 5).map((item) => ({ ...item, id: `${provider.id} ${item.id}` })),
    }));
    return [{ id: 'commands', name: t('commands.paletteCommands'), items: rankByWords(doable, query, 40) }, ...found].filter(
      ({ items }) => items.length > 0,
    );
  }, [commands, known, query, t]);
}
