/** What the schemas of the model allow, apart from them: a thread that reads one file must not wait for the library of schemas. */
export const choices = {
  language: ['en', 'ru', 'kk'],
  textLanguage: ['en', 'ru', 'kk', 'mixed', 'other'],
  codeKind: ['theme', 'strategy', 'tie', 'phase', 'rating'],
  documentKind: ['interview', 'fieldNote', 'mediaArticle', 'policy', 'surveyAnswer'],
} as const;
