import type { Api } from '#renderer/api/api.ts';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import type { MergePreview } from '#renderer/features/codebook/merge-dialog.tsx';
import { currentWords } from '#renderer/i18n/use-words.ts';
import type { Shell } from '#renderer/shell/shell.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { codebookFormats } from '#shared/contract/exchange.ts';
import type { Language } from '#shared/model/language.ts';

export type CodebookFormat = (typeof codebookFormats)[number];

const notInNames = /[\\/:*?"<>|]+/g;

/** The codebook out and in. */
export function createCodebookActions(api: Api, shell: Shell) {
  return {
    exportAs: (format: CodebookFormat, language: Language) =>
      attempt(async () => {
        const { t } = currentWords();
        const project = useSession.getState().project?.name ?? '';
        const name = `${project} · ${t('views.codebook')} ${language}.${format}`.replace(notInNames, ' ');
        const kinds = [{ name: t(`codebook.format.${format}`), extensions: [format] }];
        let codes = 0;
        const saved = await shell.saveFile({ name, kinds }, async (path) => {
          codes = (await api.client.exchange.exportCodebook({ path, format, language })).codes;
        });
        if (saved) showNotice({ text: t('codebook.exported', { count: codes }) });
      }),

    /** Asks for a file and answers what it would bring; undefined when cancelled or unreadable. */
    preview: (): Promise<MergePreview | undefined> =>
      attempt(async () => {
        const { t } = currentWords();
        const [file] = await shell.importFiles({
          kinds: [{ name: t('codebook.files'), extensions: [...codebookFormats] }],
          multiple: false,
        });
        if (!file) return undefined;
        return { ...file, ...(await api.client.exchange.importCodebook({ path: file.path, dryRun: true })) };
      }),

    merge: (path: string) =>
      attempt(async () => {
        const { added, changed } = await api.client.exchange.importCodebook({ path, dryRun: false });
        tellDone(api, currentWords().t('codebook.merged', { added: added.length, changed: changed.length }));
      }),
  };
}
