/** Files that are read as tables, apart from their readers: whoever only asks what a file is must not load those. */
export const tableExtensions = ['csv', 'tsv', 'xlsx'];
