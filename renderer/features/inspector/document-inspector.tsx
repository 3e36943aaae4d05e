import { FileDown } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt } from '#renderer/api/attempt.ts';
import { useDocument } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { DoneMarks } from '#renderer/features/inspector/done-marks.tsx';
import styles from '#renderer/features/inspector/inspector.module.css';
import { saveOriginalCommand } from '#renderer/features/inspector/inspector-commands.ts';
import { MemoSection } from '#renderer/features/inspector/memo-section.tsx';
import { Facts, Section } from '#renderer/features/inspector/section.tsx';
import { Speakers } from '#renderer/features/inspector/speakers.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useShell } from '#renderer/shell/shell-context.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { documentKinds } from '#shared/model/document.ts';
import type { DocumentId } from '#shared/model/ids.ts';
import { TextLanguage } from '#shared/model/language.ts';

/** The properties of a document. */
export function DocumentInspector({ id }: { id: DocumentId }) {
  const { t, number, date } = useWords();
  const save = useSaving();
  const shell = useShell();
  const { client } = useApi();
  const document = useDocument(id);
  if (!document) return null;
  const {
    name,
    kind,
    language,
    publisher,
    dated,
    caseNames,
    characters,
    paragraphs,
    format,
    encoding,
    sourceName,
    createdAt,
    hasOriginal,
  } = document;
  const original = [sourceName, format, encoding].filter(Boolean).join(' · ');
  const saveOriginal = () => {
    const wanted = sourceName ?? `${name}.${format}`;
    const ending = /\.([^.]+)$/u.exec(wanted)?.[1] ?? format;
    const kinds = [{ name: t('inspector.originalKind'), extensions: [ending] }];
    void attempt(async () => {
      const saved = await shell.saveFile({ name: wanted, kinds }, (path) => client.documents.saveOriginal({ id, path }));
      if (saved) showNotice({ text: t('inspector.originalSaved') });
    });
  };
  return (
    <>
      <Section>
        <SavedField
          label={t('inspector.documentName')}
          value={name}
          onSave={(next) => next.trim() !== '' && save((client) => client.documents.update({ id, name: next.trim() }))}
        />
        <div className={styles.pair}>
          <Select
            label={t('library.kind')}
            choices={documentKinds.map((one) => ({ id: one, name: t(`library.kindOne.${one}`) }))}
            value={kind}
            onChange={(next) => void save((client) => client.documents.update({ id, kind: next }))}
          />
          <Select
            label={t('inspector.language')}
            choices={TextLanguage.options.map((one) => ({ id: one, name: t(`library.language.${one}`) }))}
            value={language}
            onChange={(next) => void save((client) => client.documents.update({ id, language: next }))}
          />
        </div>
        <SavedField
          label={t('inspector.publisher')}
          value={publisher ?? ''}
          onSave={(next) => save((client) => client.documents.update({ id, publisher: next.trim() || null }))}
        />
        <SavedField
          label={t('inspector.dated')}
          value={dated ?? ''}
          onSave={(next) => save((client) => client.documents.update({ id, dated: next.trim() || null }))}
        />
        <Facts
          facts={[
            [t('inspector.cases'), caseNames.length > 0 ? caseNames.join(', ') : '—'],
            [t('inspector.characters'), number(characters)],
            [t('inspector.paragraphs'), number(paragraphs)],
            [t('inspector.original'), original],
            [t('inspector.added'), date(createdAt)],
          ]}
        />
        {hasOriginal && <SaveOriginal onSave={saveOriginal} />}
      </Section>
      <DoneMarks document={document} />
      <Speakers id={id} />
      <MemoSection target={{ documentId: id }} />
    </>
  );
}

function SaveOriginal({ onSave }: { onSave: () => void }) {
  const { t } = useWords();
  const live = useRef(onSave);
  live.current = onSave;
  useCommands(useMemo(() => [saveOriginalCommand(() => live.current())], []));
  return (
    <Button icon={FileDown} onPress={onSave}>
      {t('inspector.saveOriginal')}
    </Button>
  );
}
