import { toColour } from '#core/exchange/colour.ts';
import { toInstant } from '#core/exchange/instant.ts';
import type { ExchangeProject } from '#core/exchange/interchange.ts';
import type { GuidOf } from '#core/exchange/sqlite/guid-of.ts';
import { type ForeignDatabase, textOf } from '#core/exchange/sqlite/open-copy.ts';
import { newCode } from '#core/exchange/tidy-project.ts';

/** Categories and codes as one tree; newer versions also have codes under codes. */
export function readCodes(database: ForeignDatabase, project: ExchangeProject, guidOf: GuidOf): void {
  for (const { catid, supercatid, name, memo, date } of database.rows('code_cat', ['catid', 'supercatid', 'name', 'memo', 'date'])) {
    project.codes.push({
      ...newCode(guidOf('category', catid), textOf(name), textOf(memo)),
      parentGuid: supercatid === null ? null : guidOf('category', supercatid),
      order: project.codes.length,
      created: toInstant(date),
    });
  }
  for (const { cid, supercid, catid, name, memo, color, date } of database.rows('code_name', [
    ...(['cid', 'supercid', 'catid', 'name', 'memo', 'color', 'date'] as const),
  ])) {
    const parentGuid = supercid !== null ? guidOf('code', supercid) : catid !== null ? guidOf('category', catid) : null;
    project.codes.push({
      ...newCode(guidOf('code', cid), textOf(name), textOf(memo)),
      parentGuid,
      colour: toColour(textOf(color)),
      order: project.codes.length,
      created: toInstant(date),
    });
  }
}
