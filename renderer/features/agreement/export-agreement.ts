import type { Api } from '#renderer/api/api.ts';
import { attempt } from '#renderer/api/attempt.ts';
import { currentWords } from '#renderer/i18n/use-words.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { showNotice } from '#renderer/state/notices.ts';
import type { AgreementQuery } from '#shared/contract/analysis.ts';
import type { agreementFormats } from '#shared/contract/analysis-contract.ts';
import type { Language } from '#shared/model/language.ts';

export type AgreementFormat = (typeof agreementFormats)[number];

const programs: Record<AgreementFormat, string> = { xlsx: 'Excel', csv: 'CSV', docx: 'Word' };

/** Asks where to save, and lets the backend count and write. */
export function exportAgreement(what: {
  client: Api['client'];
  shell: Shell;
  query: AgreementQuery;
  format: AgreementFormat;
  language: Language;
  name: string;
}): void {
  const { client, shell, query, format, language, name } = what;
  void attempt(async () => {
    const file = `${name}.${format}`;
    const saved = await shell.saveFile({ name: file, kinds: [{ name: programs[format], extensions: [format] }] }, (path) =>
      client.analysis.exportAgreement({ query, path, format, language }),
    );
    if (saved) showNotice({ text: currentWords().t('agreement.exported', { name: file }) });
  });
}
