import { useMemo } from 'react';
import { useCoders, useCodes } from '#renderer/api/project-data.ts';
import { toQuery, useChoices } from '#renderer/features/agreement/choices.ts';
import { useSession } from '#renderer/state/session.ts';

/** What is asked now, the same object as long as nothing changes; or why nothing can be asked. */
export function useQueryOfChoices() {
  const choices = useChoices();
  const coders = useCoders();
  const { codes } = useCodes();
  const mine = useSession((session) => session.coderId);
  const asked = toQuery(choices, { coders, codes, mine });
  const said = JSON.stringify(asked);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words of the query are the query
  return useMemo(() => asked, [said]);
}
