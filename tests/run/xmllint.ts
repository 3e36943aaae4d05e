import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const schemas = fileURLToPath(new URL('../fixtures/refi/schema/', import.meta.url));

export const hasXmllint = (): boolean => spawnSync('xmllint', ['--version']).status === 0;

/** Null where files can be held against a schema, else a sentence that says what is missing. */
export const whyNoSchemas = hasXmllint() ? null : 'xmllint is not here; on Debian it comes with apt-get install libxml2-utils';

/** What is wrong with a REFI-QDA file by its schema, as xmllint says it; empty when nothing is. */
export function schemaErrors(xml: Uint8Array, schema: 'Project.xsd' | 'Codebook.xsd'): string {
  const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', `${schemas}${schema}`, '-'], { input: xml, encoding: 'utf8' });
  return status === 0 ? '' : stderr;
}
