import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import type { StandingAgreement } from '#renderer/app/services.ts';
import { useSession } from '#renderer/state/session.ts';
import type { Coder } from '#shared/model/coding.ts';

/** Counting all codes of a large project takes a second: it is done when the hands have rested this long, the first time sooner. */
const restMs = 20_000;
const firstMs = 2_000;

/** The pooled κ, by character, of the coder of now with the other who has coded most. */
export function useStandingAgreement(coders: readonly (Coder & { codings: number })[]): StandingAgreement | null {
  const { client } = useApi();
  const { project, coderId, savedAt } = useSession();
  const settledAt = useRested(project?.guid, savedAt);
  const mine = coders.find(({ id }) => id === coderId);
  const other = coders.filter(({ id, codings }) => id !== coderId && codings > 0).sort((a, b) => b.codings - a.codings)[0];
  const both = mine && mine.codings > 0 && other ? [mine.id, other.id] : null;
  const { data } = useQuery({
    queryKey: ['standing agreement', project?.guid, both, settledAt],
    queryFn: () => client.analysis.agreement({ coderIds: both ?? [], unit: 'character', resamples: 0 }),
    enabled: project !== null && both !== null && settledAt !== null,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
  if (!both || !other || !data) return null;
  const { value, interval } = data.pooled.cohenKappa;
  return { coderName: other.name, value, interval: interval ? [interval.low, interval.high] : null };
}

/** What was saved last once nothing more was saved for a while; null while a project that was just opened is being drawn. */
function useRested(guid: string | undefined, savedAt: string | null): string | null {
  const [rested, setRested] = useState<{ guid: string | undefined; at: string } | null>(null);
  const isFirst = rested === null || rested.guid !== guid;
  useEffect(() => {
    const timer = setTimeout(() => setRested({ guid, at: savedAt ?? '' }), isFirst ? firstMs : restMs);
    return () => clearTimeout(timer);
  }, [guid, savedAt, isFirst]);
  return isFirst ? null : rested.at;
}
