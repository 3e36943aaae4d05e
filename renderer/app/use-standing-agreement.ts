import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import type { StandingAgreement } from '#renderer/app/services.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Coder } from '#shared/model/coding.ts';

/** Counting all codes of a large project takes a second: it is done when the hands have rested this long. */
const restMs = 20_000;
/** After a project was opened its text comes first. */
const firstRestMs = 1_500;

/** The pooled κ, by character, of the coder of now with the other who has coded most. */
export function useStandingAgreement(coders: readonly (Coder & { codings: number })[]): StandingAgreement | null {
  const { client } = useApi();
  const project = useSession((session) => session.project);
  const coderId = useSession((session) => session.coderId);
  const settled = useRested(project?.guid);
  const mine = coders.find(({ id }) => id === coderId);
  const other = coders.filter(({ id, codings }) => id !== coderId && codings > 0).sort((a, b) => b.codings - a.codings)[0];
  const both = mine && mine.codings > 0 && other ? [mine.id, other.id] : null;
  const { data } = useQuery({
    queryKey: ['standing agreement', project?.guid, both, settled?.savedAt],
    queryFn: ({ signal }) => client.analysis.agreementPairs({ coderIds: both ?? [], unit: 'character' }, { signal }),
    enabled: project !== null && both !== null && settled?.guid === project.guid,
    placeholderData: (before, query) => (query?.queryKey[1] === project?.guid ? before : undefined),
    gcTime: 60_000,
  });
  const kappa = both ? data?.pairs[0]?.cohenKappa : undefined;
  const coderName = other?.name;
  return useMemo(() => {
    if (kappa === undefined || coderName === undefined) return null;
    const { value, interval } = kappa;
    return { coderName, value, interval: interval ? [interval.low, interval.high] : null };
  }, [kappa, coderName]);
}

interface Settled {
  readonly guid: string | undefined;
  readonly savedAt: string | null;
}

/** The project and its last save, when both have been the same for a while. Renders nothing before that. */
function useRested(guid: string | undefined): Settled | null {
  const [rested, setRested] = useState<Settled | null>(null);
  useEffect(() => {
    let isNew = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (): void => {
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          isNew = false;
          setRested({ guid, savedAt: useSession.getState().savedAt });
        },
        isNew ? firstRestMs : restMs,
      );
    };
    wait();
    const stop = useSession.subscribe(({ savedAt }, before) => savedAt !== before.savedAt && wait());
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [guid]);
  return rested;
}
