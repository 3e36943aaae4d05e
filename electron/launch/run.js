// Plain JavaScript that older versions of Node can read, so that they can be told what is wrong instead of stumbling over TypeScript.
const version = process.versions.node;
if (Number(version.split('.')[0]) < 22 || !process.features.typescript) {
  process.stderr.write(
    `Bailanys needs Node 22.18 or newer, and this is Node ${version}. Run "npm ci" first: it brings a Node of its own.\n`,
  );
  process.exitCode = 1;
} else {
  const [script] = process.argv.splice(2, 1);
  await import(new URL(`../../${script}`, import.meta.url));
}
