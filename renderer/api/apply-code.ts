import type { Api } from '#renderer/api/api.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import type { OwnCodings } from '#renderer/api/own-codings.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import { afterPaint } from '#renderer/state/after-paint.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useRecentCodes } from '#renderer/state/recent-codes.ts';
import { type TextRange, useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Coder, Coding } from '#shared/model/coding.ts';
import type { CodeId } from '#shared/model/ids.ts';

export const projectGuid = (): string => useSession.getState().project?.guid ?? '';

export interface CodeToApply {
  readonly id: CodeId;
  readonly name: string;
}

/** Codes a passage for a coder, from wherever it is asked: the coding is shown at once, and said at the bottom, with Undo. */
export function applyCode(
  api: Api,
  own: OwnCodings,
  coder: Coder | undefined,
  code: CodeToApply,
  range: TextRange,
): Promise<Coding | undefined> {
  return attempt(async () => {
    if (!hasCoder(coder)) return undefined;
    const given = { ...range, codeId: code.id, coderId: coder.id };
    return own.apply(
      given,
      () => api.client.codings.apply(given),
      (coding) => showApplied(api, coding, currentWords().t('transcript.applied', { code: code.name })),
    );
  });
}

/** Without a coder nothing is coded, and the window says so. */
export function hasCoder(coder: Coder | undefined): coder is Coder {
  if (!coder) showNotice({ tone: 'error', text: currentWords().t('transcript.needCoder') });
  return coder !== undefined;
}

/** The coding is focused at once; the inspector and the notice follow when it is seen. */
export function showApplied(api: Api, { id, codeId }: Coding, text: string): void {
  useRecentCodes.getState().use(projectGuid(), codeId);
  useSelection.getState().focusCoding(id);
  afterPaint(() => {
    if (useSelection.getState().codingId === id) useSelection.getState().selectCoding(id);
    tellDone(api, text);
  });
}
