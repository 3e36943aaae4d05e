import type { Api } from '#renderer/api/api.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { columnOf, nameColumn } from '#renderer/features/cases/case-columns.tsx';
import type { CaseRow } from '#renderer/features/cases/case-table.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSelection } from '#renderer/state/selection.ts';
import type { TablePlace } from '#renderer/ui/data-table.tsx';
import type { CaseTableImport } from '#shared/contract/cases.ts';
import type { Attribute } from '#shared/model/case.ts';

export type TablePreview = CaseTableImport & { name: string; path: string };

/** What is done with cases; every change can be undone. */
export function createCaseActions(api: Api, shell: Shell) {
  const { client } = api;
  const t = () => currentWords().t;
  return {
    create: (rows: readonly CaseRow[]) =>
      attempt(async () => {
        const names = new Set(rows.map(({ name }) => name));
        let number = rows.length + 1;
        while (names.has(t()('cases.newName', { number }))) number += 1;
        const created = await client.cases.create({ name: t()('cases.newName', { number }) });
        useSelection.getState().inspect({ kind: 'case', id: created.id });
        return created;
      }),

    createFromDocuments: () =>
      attempt(async () => {
        const { created } = await client.cases.createFromDocuments();
        if (created === 0) showNotice({ text: t()('cases.allLinked') });
        else tellDone(api, t()('cases.createdCount', { count: created }));
      }),

    remove: ({ id, name }: CaseRow) =>
      attempt(async () => {
        await client.cases.remove({ id });
        useSelection.getState().inspect(null);
        tellDone(api, t()('cases.removed', { name }));
      }),

    /** Writes one cell; the name, or a value. */
    write: (row: CaseRow, columnId: string, value: string, attributes: readonly Attribute[]) =>
      attempt(async () => {
        if (columnId === nameColumn) {
          if (value !== '' && value !== row.name) await client.cases.update({ id: row.id, name: value });
          return;
        }
        const attribute = attributes.find((one) => columnOf(one) === columnId);
        if (!attribute || (row.values.get(attribute.id) ?? '') === value) return;
        await client.cases.setValue({ caseId: row.id, attributeId: attribute.id, value: value === '' ? null : value });
      }),

    /** Fills cells from the one where the keyboard stands, as far as the table goes; columns that hold no attribute are passed over. */
    paste: (text: string, { rows, columns, row, column }: TablePlace<CaseRow>, attributes: readonly Attribute[]) =>
      attempt(async () => {
        const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
        const values = lines.flatMap((line, down) =>
          line.split('\t').flatMap((cell, right) => {
            const target = rows[row + down];
            const attribute = attributes.find((one) => columnOf(one) === columns[column + right]?.id);
            return target && attribute ? [{ caseId: target.id, attributeId: attribute.id, value: cell.trim() || null }] : [];
          }),
        );
        if (values.length === 0) return;
        await client.cases.setValues({ values });
        tellDone(api, t()('cases.pasted', { count: values.length }));
      }),

    preview: (): Promise<TablePreview | undefined> =>
      attempt(async () => {
        const kinds = [{ name: t()('cases.tables'), extensions: ['csv', 'tsv', 'xlsx'] }];
        const [file] = await shell.importFiles({ kinds, multiple: false });
        return file && { ...(await client.cases.importTable({ path: file.path, dryRun: true })), ...file };
      }),

    importTable: (path: string) =>
      attempt(async () => {
        const { added, changed } = await client.cases.importTable({ path, dryRun: false });
        tellDone(api, t()('cases.imported', { added: added.length, changed: changed.length }));
      }),
  };
}

export type CaseActions = ReturnType<typeof createCaseActions>;
