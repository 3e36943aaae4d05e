// biome-ignore-all lint/suspicious/noTemplateCurlyInString: electron-builder fills in its own placeholders
const { existsSync } = require('node:fs');
const { join } = require('node:path');

/** A runtime that is already here is used as it is; without one electron-builder fetches its own. */
const here = process.env.ELECTRON_OVERRIDE_DIST_PATH || join(__dirname, 'node_modules/electron/dist');
const isForHere = !process.argv.some((word) => /^(--(mac|win|windows|linux|macos)|-[mwl]+)$/.test(word));

/** @type {import('electron-builder').Configuration} */
module.exports = {
  appId: 'org.bailanys.app',
  productName: 'Bailanys',
  copyright: 'Bailanys contributors, MIT licence',
  ...(isForHere && existsSync(here) && { electronDist: here }),
  directories: { output: 'release', buildResources: 'resources/icons' },
  files: [
    'dist/app/**',
    'dist/renderer/**',
    'dist/preload/**',
    'package.json',
    // Of each library only what runs.
    '!**/node_modules/*/{test,tests,docs,example,examples,benchmark}/**',
    '!**/*.{map,ts,mts,cts,md,markdown,gyp,gypi}',
    '!**/node_modules/*/{test,tests,*.test}.js',
    '!**/node_modules/write-excel-file/bundle/**',
    '!**/node_modules/better-sqlite3*/{deps,src}/**',
    '!**/node_modules/better-sqlite3*/prebuilds/*',
    '**/node_modules/better-sqlite3*/prebuilds/${platform}-${arch}.node',
    '!**/node_modules/docx/dist/*.{cjs,iife.js,umd.cjs}',
    '!**/node_modules/jschardet/dist/**',
    '!**/node_modules/zod/src/**',
    '!**/node_modules/pdfjs-dist/{build,web,image_decoders,types,wasm,iccs}/**',
    '!**/node_modules/pdfjs-dist/legacy/{web,image_decoders}/**',
    '!**/node_modules/pdfjs-dist/legacy/build/*.min.mjs',
  ],
  asar: { smartUnpack: false },
  // A library of machine code cannot be loaded from inside the archive.
  asarUnpack: ['**/*.node'],
  // The library comes built for every system (Node-API): nothing to rebuild.
  npmRebuild: false,
  // Nothing is uploaded and the program never looks for updates.
  publish: null,
  electronLanguages: ['en', 'en-US', 'ru'],
  extraResources: [{ from: 'resources/licences', to: 'licences' }],
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    resetAdHocDarwinSignature: true,
  },
  fileAssociations: [
    {
      ext: 'bailanys',
      name: 'Bailanys project',
      description: 'Bailanys project',
      mimeType: 'application/x-bailanys',
      role: 'Editor',
      rank: 'Owner',
    },
  ],
  win: { target: ['nsis', 'portable'], icon: 'resources/icons/icon.ico' },
  // For all users of the machine: only then does Windows take the file association.
  nsis: { oneClick: false, perMachine: true, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },
  mac: { target: ['dmg'], icon: 'resources/icons/icon.icns', category: 'public.app-category.education', darkModeSupport: true },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'resources/icons',
    category: 'Education',
    synopsis: 'Code interviews, compare coders',
    maintainer: 'Bailanys contributors <bailanys@localhost>',
  },
};
