#!/usr/bin/env node
// Plain JavaScript that older versions of Node can read, so that they can be told what is wrong instead of stumbling over TypeScript.
const version = process.versions.node;
if (Number(version.split('.')[0]) < 22 || !process.features.typescript) {
  process.stderr.write(
    `Bailanys needs Node 22.18 or newer, and this is Node ${version}. Run it with "npm run -s bailanys -- COMMAND", which brings its own Node.\n`,
  );
  process.exitCode = 1;
} else {
  // Compiled code is kept between runs, which halves the time a short command takes.
  const { enableCompileCache } = await import('node:module');
  enableCompileCache();
  // npm runs its scripts in the folder of the program; a file is named from where the person stands.
  const { npm_lifecycle_event: script = '', INIT_CWD: stands } = process.env;
  if (stands && ['bailanys', 'gold'].includes(script)) process.chdir(stands);
  const { main } = await import('./main.ts');
  await main(process.argv);
}
