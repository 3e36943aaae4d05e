/** The views in the order of the rail; Ctrl/Cmd 1…8 open them. Settings stand apart, below. */
export const railViews = ['code', 'retrieve', 'cooccurrence', 'agreement', 'ties', 'cases', 'codebook', 'memos'] as const;

export type ViewId = (typeof railViews)[number] | 'settings';
