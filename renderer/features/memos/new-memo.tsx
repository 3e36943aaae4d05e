import { useMemo, useRef } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCurrentCoder } from '#renderer/api/project-data.ts';
import type { CommandContext } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { newMemoCommand } from '#renderer/features/memos/memo-commands.ts';
import { showAllMemos } from '#renderer/features/memos/memo-filters.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { InputOf } from '#shared/contract/base.ts';
import type { memosContract } from '#shared/contract/memos.ts';

type Target = Omit<InputOf<typeof memosContract.create>, 'title' | 'text' | 'coderId'>;

/** What a new memo is about: the selected passage, else the code, case or document at hand in this view, else the project. */
export function targetOf({ view, selection: { range, inspected, codeIds, documentId } }: CommandContext): Target {
  if (view === 'code' && range && range.end > range.start) return range;
  if (view === 'codebook' && codeIds[0] !== undefined) return { codeId: codeIds[0] };
  if (view === 'code' || view === 'cases') {
    if (inspected?.kind === 'case') return { caseId: inspected.id };
    if (inspected?.kind === 'code') return { codeId: inspected.id };
    if (inspected?.kind === 'range') return inspected.range;
    if (view === 'code' && documentId !== null) return { documentId };
  }
  return {};
}

/** The command “New memo”, everywhere while a project is open. */
export function NewMemo() {
  return useSession(({ project }) => project !== null) && <NewMemoCommand />;
}

function NewMemoCommand() {
  const { client } = useApi();
  const coder = useCurrentCoder();
  const live = useRef({ client, coder });
  live.current = { client, coder };
  const commands = useMemo(
    () => [
      newMemoCommand(async (context) => {
        const { t, date } = currentWords();
        const title = t('memos.newTitle', { date: date(new Date()) });
        const coderId = live.current.coder?.id ?? null;
        const memo = await live.current.client.memos.create({ ...targetOf(context), title, text: '', coderId });
        showAllMemos();
        useSelection.getState().inspect({ kind: 'memo', id: memo.id });
        useSession.getState().openView('memos');
      }),
    ],
    [],
  );
  useCommands(commands);
  return null;
}
