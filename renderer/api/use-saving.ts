import { useCallback } from 'react';
import type { Api } from '#renderer/api/api.ts';
import { useApi } from '#renderer/api/api-context.tsx';
import { tellProblem } from '#renderer/api/attempt.ts';
import { useNotices } from '#renderer/state/notices.ts';

export type Save = (work: (client: Api['client']) => Promise<unknown>) => Promise<boolean>;

/** Saves quietly: only a failure is said, and answered with false, which puts the stored words back into a `SavedField`. */
export function useSaving(): Save {
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
