/** Who may import whom: the layers of the architecture, checked on every test run. */
const not = (...patterns) => ({ pathNot: patterns });
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: ['\\?worker', '\\?url', '^\\./worker$', '\\.css$'] },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared imports zod and small pure libraries only',
      severity: 'error',
      from: { path: '^shared/' },
      to: not('^shared/', '^node_modules/(zod|@orpc/contract|@orpc/shared|i18next)/'),
    },
    {
      name: 'core-is-plain-node',
      comment: 'the backend knows no face, no renderer and no electron',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: ['^electron/(main|preload|local|cli)/', '^renderer/', '^node_modules/electron/'] },
    },
    {
      name: 'only-main-and-preload-import-electron',
      severity: 'error',
      from: { pathNot: ['^electron/(main|preload)/', '^tests/', '^electron/launch/'] },
      to: { path: ['^electron$', '^node_modules/electron/'] },
    },
    {
      name: 'nothing-imports-the-renderer',
      severity: 'error',
      from: { path: '^(electron|shared)/' },
      to: { path: '^renderer/' },
    },
    { name: 'renderer-imports-shared', severity: 'error', from: { path: '^renderer/' }, to: { path: '^electron/' } },
    {
      name: 'features-are-islands',
      comment: 'a feature imports commands, state, text, ui, never another feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'features-do-not-know-the-app',
      severity: 'error',
      from: { path: '^renderer/(features|ui|text|state|commands|shell|i18n|api)/' },
      to: { path: '^renderer/app/' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { path: '^(electron|shared|renderer)/' }, to: { path: '^tests/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.json$'] },
    parser: 'swc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
    },
  },
};
