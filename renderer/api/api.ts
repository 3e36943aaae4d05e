import type { RouterUtils } from '@orpc/tanstack-query';
import type { ApiClient } from '#renderer/api/connect.ts';

export type Queries = RouterUtils<ApiClient>;

/** `client` for commands (one call, one change), `queries` for views (`useQuery(queries.codes.tree.queryOptions())`). */
export type Api = { client: ApiClient; queries: Queries };
