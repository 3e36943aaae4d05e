import type { App } from 'electron';
import type { Backend } from '#main/backend.ts';

/** The program ends with its window, and not before the backend has closed the project. */
export function quitCleanly(app: Pick<App, 'on' | 'quit' | 'exit'>, backend: Pick<Backend, 'close'>): void {
  let isClosing = false;
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    event.preventDefault();
    if (isClosing) return;
    isClosing = true;
    void backend.close().finally(() => app.exit(0));
  });
}
