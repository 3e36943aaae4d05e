import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { frameCommands } from '#renderer/app/frame-commands.ts';
import { followPreferences } from '#renderer/app/theme.ts';
import { CommandPalette } from '#renderer/commands/command-palette.tsx';
import { listenForKeys } from '#renderer/commands/dispatcher.ts';
import { KeySheet } from '#renderer/commands/key-sheet.tsx';
import { registerCommands } from '#renderer/commands/registry.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { usePreferences } from '#renderer/state/preferences.ts';
import { ProgressPanel } from '#renderer/ui/progress-panel.tsx';
import { Toast } from '#renderer/ui/toast.tsx';
import styles from './gallery.module.css';
import { GalleryFields } from './gallery-fields.tsx';
import { GalleryLists } from './gallery-lists.tsx';
import { GalleryPictures } from './gallery-pictures.tsx';
import { GallerySurfaces } from './gallery-surfaces.tsx';

function Gallery() {
  const { language } = useWords();
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : 'ru-RU'}>
      <main className={styles.page}>
        <h1 className={styles.title}>Bailanys</h1>
        <GalleryFields />
        <GallerySurfaces />
        <GalleryLists />
        <GalleryPictures />
      </main>
      <CommandPalette />
      <KeySheet />
      <ProgressPanel />
      <Toast />
    </I18nProvider>
  );
}

declare global {
  interface Window {
    /** What the test changes from outside. */
    preferences: typeof usePreferences;
  }
}

window.preferences = usePreferences;
followPreferences();
registerCommands(frameCommands);
listenForKeys();
const root = document.getElementById('root');
if (root) createRoot(root).render(<Gallery />);
