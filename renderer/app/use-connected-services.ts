import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { explain } from '#renderer/app/explain.ts';
import type { AppServices } from '#renderer/app/services.ts';
import { useStandingAgreement } from '#renderer/app/use-standing-agreement.ts';
import { currentWords, useWords } from '#renderer/i18n/use-words.ts';
import { foreignProjectKinds, projectKinds } from '#renderer/shell/file-kinds.ts';
import type { PickedFile } from '#renderer/shell/shell.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { useIncomingFiles } from '#renderer/state/incoming-files.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTour } from '#renderer/state/tour.ts';
import type { Step } from '#shared/contract/history.ts';
import { isMessageKey } from '#shared/i18n/catalogue.ts';

/** Says which step was taken back or done again. */
function tellStep(key: 'app.undone' | 'app.redone', { label, detail }: Step): void {
  const { t } = currentWords();
  showNotice({ text: t(key, { step: isMessageKey(label) ? t(label, detail) : label }) });
}

/** The services of the frame, made of the api and the shell. `askForPath` serves the browser, which cannot pick a file where it lies. */
export function useConnectedServices(askForPath: () => void): AppServices {
  const { client, queries } = useApi();
  const cache = useQueryClient();
  const shell = useShell();
  const words = useWords();
  const project = useSession((session) => session.project);
  const whenOpen = { enabled: project !== null };
  const recent = useQuery(queries.project.recent.queryOptions());
  const coders = useQuery(queries.coders.list.queryOptions(whenOpen));
  const documents = useQuery(queries.documents.list.queryOptions(whenOpen));
  const agreement = useStandingAgreement(coders.data ?? []);

  const actions = useMemo(() => {
    const { t, language } = words;
    const startImport = async (files: readonly PickedFile[]) => {
      const { coderId } = useSession.getState();
      if (files.length === 0) return;
      await client.exchange.startImport({ paths: files.map(({ path }) => path), options: coderId === null ? {} : { coderId } });
    };
    // The list first: a coder whom the list does not know gives way to one whom it knows.
    const startCoding = async (name: string) => {
      const coder = await client.coders.create({ name });
      await cache.refetchQueries({ queryKey: queries.coders.list.key() });
      useSession.getState().setCoder(coder.id);
    };
    const nameOf = ({ name }: PickedFile) => name.replace(/\.[^.]+$/, '');
    const createFor = async (files: readonly PickedFile[]) => {
      const [first] = files;
      if (!first) return;
      await client.project.create({ name: nameOf(first), language, starter: false });
      await startImport(files);
    };
    const isForeign = ({ name }: PickedFile) =>
      foreignProjectKinds(t).some(({ extensions }) => extensions.some((extension) => name.toLowerCase().endsWith(`.${extension}`)));

    return {
      openSample: async () => {
        const { project: sample } = await client.project.openSample({ language });
        if (sample) useTour.getState().welcome(sample.guid);
      },
      createProject: async ({ name, coderName, language: written, starter }) => {
        await client.project.create({ name, language: written, starter });
        await startCoding(coderName);
      },
      openProject: async () => {
        if (!shell.pickProject) return askForPath();
        const path = await shell.pickProject(projectKinds());
        if (path !== null) await client.project.open({ path });
      },
      openRecent: async (path) => {
        await client.project.open({ path });
      },
      importProject: async () => createFor(await shell.importFiles({ kinds: foreignProjectKinds(t), multiple: false })),
      importFiles: async (dropped) => {
        const files = await shell.takeFiles(dropped);
        const own = files.find(({ name }) => name.endsWith('.bailanys'));
        if (own && shell.pickProject) await client.project.open({ path: own.path });
        else if (files.some(isForeign)) await createFor(files);
        else {
          const [first] = files;
          if (useSession.getState().project === null && first)
            await client.project.create({ name: nameOf(first), language, starter: false });
          useIncomingFiles.getState().offer(files);
        }
      },
      closeProject: async () => {
        await client.project.close();
      },
      addCoder: startCoding,
      undo: async () => {
        tellStep('app.undone', await client.history.undo());
      },
      redo: async () => {
        tellStep('app.redone', await client.history.redo());
      },
      explain: (error) => explain(error, t),
    } satisfies Partial<AppServices>;
  }, [client, queries, cache, shell, words, askForPath]);

  // Every saved step comes by here; the frame is told only when something it shows is different.
  const documentCount = documents.data?.length ?? 0;
  return useMemo(
    () => ({ ...actions, recent: recent.data ?? [], coders: coders.data ?? [], documentCount, agreement }),
    [actions, recent.data, coders.data, documentCount, agreement],
  );
}
