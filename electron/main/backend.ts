import type { MessageChannelMain, UtilityProcess, WebContents } from 'electron';
import type { BackendMessage } from '#main/backend-service.ts';
import { shellChannels } from '#shared/shell-channels.ts';

export type BackendPieces = {
  fork: () => UtilityProcess;
  createChannel: () => MessageChannelMain;
  /** Called when the process ends and nobody asked it to. */
  onCrash: (exitCode: number) => void;
};

/** How long closing a project may take before the process is ended. Everything acknowledged is on the disk by then in any case. */
const closingLimitMs = 5_000;

export type Backend = ReturnType<typeof createBackend>;

/** The backend's process: started, connected with the page, and closed with its project. */
export function createBackend({ fork, createChannel, onCrash }: BackendPieces) {
  let running: UtilityProcess | null = null;
  let isClosing = false;

  const post = (child: UtilityProcess, message: BackendMessage, ports: MessageChannelMain['port1'][] = []): void =>
    child.postMessage(message, ports);

  const start = (): UtilityProcess => {
    const child = fork();
    running = child;
    child.once('exit', (code) => {
      running = null;
      if (!isClosing) onCrash(code);
    });
    return child;
  };

  return {
    /** Hands the page one end of a new channel and the backend the other; starts the backend where there is none. */
    connect(page: Pick<WebContents, 'postMessage'>): void {
      const { port1, port2 } = createChannel();
      post(running ?? start(), 'connect', [port1]);
      page.postMessage(shellChannels.port, null, [port2]);
    },

    /** Resolves when the project is closed and the process gone. */
    async close(): Promise<void> {
      isClosing = true;
      const child = running;
      if (!child) return;
      await new Promise<void>((resolve) => {
        const limit = setTimeout(() => child.kill(), closingLimitMs);
        child.once('exit', () => {
          clearTimeout(limit);
          resolve();
        });
        post(child, 'close');
      });
    },
  };
}
