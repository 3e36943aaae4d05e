import { useMemo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { backUpCommand } from '#renderer/features/settings/settings-commands.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { projectKinds } from '#renderer/shell/file-kinds.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';

/** A copy of the project, from everywhere while one is open. */
export function BackingUp() {
  return useSession(({ project }) => project !== null) && <BackUpCommand />;
}

function BackUpCommand() {
  const { client } = useApi();
  const shell = useShell();
  const commands = useMemo(() => {
    const backUp = () =>
      attempt(async () => {
        const { t } = currentWords();
        const name = useSession.getState().project?.name ?? '';
        const day = new Date().toISOString().slice(0, 10);
        const fileName = `${name.replace(/[\\/:*?"<>|]+/g, ' ').trim()} ${day}.bailanys`;
        const saved = await shell.saveFile({ name: fileName, kinds: projectKinds() }, (to) => client.project.backUp({ path: to }));
        if (saved) showNotice({ text: t('settings.backedUp', { name: fileName }) });
      });
    return [backUpCommand(() => void backUp())];
  }, [client, shell]);
  useCommands(commands);
  return null;
}
