import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, type Root } from 'react-dom/client';
import type { Api } from '#renderer/api/api.ts';
import { ApiContext } from '#renderer/api/api-context.tsx';
import { tellBeforeFrame } from '#renderer/api/before-frame.ts';
import { type Connection, connectPort, connectSocket } from '#renderer/api/connect.ts';
import { createQueries, createQueryCache, shareWhatIsSame } from '#renderer/api/query-cache.ts';
import { readBeingWritten } from '#renderer/app/being-written.ts';
import { ConnectedApp } from '#renderer/app/connected-app.tsx';
import { ErrorBoundary } from '#renderer/app/error-boundary.tsx';
import { followBackend } from '#renderer/app/follow-backend.ts';
import { NoBackend } from '#renderer/app/no-backend.tsx';
import { followPreferences } from '#renderer/app/theme.ts';
import { createBrowserShell } from '#renderer/shell/browser-shell.ts';
import { createDesktopShell, receivePort } from '#renderer/shell/desktop-shell.ts';
import { findBridge } from '#renderer/shell/find-bridge.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { ShellContext } from '#renderer/shell/shell-context.ts';

async function connect(): Promise<{ shell: Shell; connection: Connection }> {
  const bridge = findBridge();
  if (bridge) return { shell: createDesktopShell(bridge), connection: connectPort(await receivePort(bridge)) };
  const token = location.hash.slice(1);
  return { shell: createBrowserShell(token), connection: await connectSocket(token) };
}

async function start(root: Root): Promise<void> {
  const { shell, connection } = await connect();
  notifyManager.setScheduler(tellBeforeFrame);
  const cache = createQueryCache();
  const api: Api = { client: connection.client, queries: createQueries(connection.client) };
  shareWhatIsSame(cache, api.queries);
  const stop = followBackend(api, cache);
  root.render(
    <ShellContext value={shell}>
      <ApiContext value={api}>
        <QueryClientProvider client={cache}>
          <ErrorBoundary>
            <ConnectedApp />
          </ErrorBoundary>
        </QueryClientProvider>
      </ApiContext>
    </ShellContext>,
  );
  await connection.closed;
  const unsaved = readBeingWritten();
  stop();
  root.render(<NoBackend unsaved={unsaved} />);
}

followPreferences();
const element = document.getElementById('root');
if (element) {
  const root = createRoot(element);
  start(root).catch(() => root.render(<NoBackend />));
}
