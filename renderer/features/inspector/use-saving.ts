import { useCallback } from 'react';
import { type Api, useApi } from '#renderer/api/api-context.tsx';
import { tellProblem } from '#renderer/api/attempt.ts';
import { useNotices } from '#renderer/state/notices.ts';

/** Saves quietly: only a failure is said, and answered with false, which puts the stored words back into the field. */
export function useSaving(): (work: (client: Api['client']) => Promise<unknown>) => Promise<boolean> {
  const { client } = useApi();
  return useCallback(
    async (work) => {
      try {
        await work(client);
        // The Undo of an older notice would now undo this.
        useNotices.getState().dismiss();
        return true;
      } catch (error) {
        tellProblem(error);
        return false;
      }
    },
    [client],
  );
}
