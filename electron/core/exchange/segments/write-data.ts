import { basename, dirname, extname, join } from 'node:path';
import { codebookLabels } from '#core/exchange/codebook/labels.ts';
import { type DataTable, dictionaryTable } from '#core/exchange/segments/data-tables.ts';
import { writeCsv } from '#core/exchange/tables/write-csv.ts';
import { writeSheets } from '#core/exchange/tables/write-xlsx.ts';
import { writeZip } from '#core/exchange/zip/write-zip.ts';
import type { dataFormats } from '#shared/contract/exchange.ts';
import { createTranslator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/language.ts';

type Output = { path: string; bytes: Uint8Array };

/** As CSV two files, or both in one where the path names an archive. Names of columns are the same in every language, so that scripts work for all; the dictionary speaks the language. */
export async function writeData(
  table: DataTable,
  { path, format, language }: { path: string; format: (typeof dataFormats)[number]; language: Language },
): Promise<Output[]> {
  const dictionary = dictionaryTable([table]);
  if (format === 'xlsx') {
    const t = createTranslator(language);
    const sheets = [
      {
        sheet: t(`exporting.table.${table.name === 'units' ? 'units' : 'cases'}`),
        rows: table.rows,
        widths: (table.rows[0] ?? []).map(() => 14),
      },
      { sheet: t('exporting.dictionary'), rows: dictionary, widths: [10, 24, 10, 40, 60] },
    ];
    return [{ path, bytes: await writeSheets(sheets, codebookLabels(language).cut) }];
  }
  const ending = extname(path);
  const name = basename(path, ending);
  const [data, explained] = [writeCsv(table.rows), writeCsv(dictionary)];
  if (ending.toLowerCase() === '.zip') {
    const files = [
      { name: `${name}.csv`, bytes: data },
      { name: `${name}-dictionary.csv`, bytes: explained },
    ];
    return [{ path, bytes: writeZip(files) }];
  }
  return [
    { path, bytes: data },
    { path: join(dirname(path), `${name}-dictionary${ending}`), bytes: explained },
  ];
}
