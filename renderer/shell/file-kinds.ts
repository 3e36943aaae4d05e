import type { Translate } from '#shared/i18n/translator.ts';
import type { FileKind } from '#shared/shell.ts';

export const projectKinds = (): readonly FileKind[] => [{ name: 'Bailanys', extensions: ['bailanys'] }];

export const documentKinds = (t: Translate): readonly FileKind[] => [
  {
    name: t('app.kindDocuments'),
    extensions: ['txt', 'md', 'docx', 'odt', 'rtf', 'pdf', 'html', 'htm', 'vtt', 'srt', 'epub', 'csv', 'xlsx', 'doc'],
  },
];

export const foreignProjectKinds = (t: Translate): readonly FileKind[] => [
  { name: t('app.kindProjects'), extensions: ['qdpx', 'qda', 'sqlite3', 'sqlite', 'db', 'rqda', 'requal', 'zip'] },
];
