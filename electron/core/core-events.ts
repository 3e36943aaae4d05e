import { EventPublisher } from '@orpc/server';
import type { ChangeEvent } from '#shared/contract/history.ts';
import type { Job } from '#shared/contract/jobs.ts';

/** What the backend tells every client that listens. */
export type CoreEvents = EventPublisher<{ change: ChangeEvent; job: Job }>;

export const createCoreEvents = (): CoreEvents => new EventPublisher({ maxBufferedEvents: 1_000 });
