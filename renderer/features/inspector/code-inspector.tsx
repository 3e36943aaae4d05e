import { TextSearch } from 'lucide-react';
import { useState } from 'react';
import { useCodes } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/inspector/inspector.module.css';
import { MemoSection } from '#renderer/features/inspector/memo-section.tsx';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showSegments } from '#renderer/state/retrieval.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import type { CodeInTree } from '#shared/contract/codes.ts';
import { codeKinds } from '#shared/model/code.ts';
import { changeEntry, entryOf } from '#shared/model/code-entry.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { CodeId } from '#shared/model/ids.ts';
import { type Language, languages } from '#shared/model/language.ts';

export function CodeInspector({ id }: { id: CodeId }) {
  const { t, language: spoken } = useWords();
  const { byId } = useCodes();
  const main = useSession(({ project }) => project?.language ?? spoken);
  const [language, setLanguage] = useState<Language>(spoken);
  const save = useSaving();
  const code = byId.get(id);
  if (!code) return null;
  const show = () => {
    useSelection.getState().selectCodes([id]);
    showSegments({ codeIds: [id], includeSubcodes: true });
  };
  return (
    <>
      <Section>
        <h3 className={styles.title}>
          <Swatch colour={code.colour} />
          {code.name}
        </h3>
        {code.path !== code.name && <p className={styles.path}>{code.path.slice(0, -(code.name.length + pathSeparator.length))}</p>}
        <p className={styles.muted}>
          {code.codingsBelow === code.codings
            ? t('codes.count', { count: code.codings })
            : t('codes.countBranch', { own: code.codings, below: code.codingsBelow })}
        </p>
        <Button icon={TextSearch} onPress={show}>
          {t('codes.cmdSegments')}
        </Button>
      </Section>
      <Section>
        <Tabs
          label={t('inspector.entryLanguage')}
          value={language}
          onChange={setLanguage}
          tabs={languages.map((one) => ({
            id: one,
            name: t(`inspector.language.${one}`),
            content: <EntryFields key={one} code={code} language={one} main={main} />,
          }))}
        />
      </Section>
      <Section>
        <Select
          label={t('inspector.codeKind')}
          choices={codeKinds.map((kind) => ({ id: kind, name: t(`codes.kind.${kind}`) }))}
          value={code.kind}
          onChange={(kind) => void save((client) => client.codes.update({ id, kind }))}
        />
        <SavedField
          label={t('inspector.codeNote')}
          lines={2}
          value={code.memo}
          onSave={(memo) => save((client) => client.codes.update({ id, memo }))}
        />
      </Section>
      <MemoSection target={{ codeId: id }} />
    </>
  );
}

const longFields = ['definition', 'whenToUse', 'whenNotToUse', 'example'] as const;

/** The entry of the codebook in one language. */
function EntryFields({ code, language, main }: { code: CodeInTree; language: Language; main: Language }) {
  const { t } = useWords();
  const save = useSaving();
  const entry = entryOf(code, language, main);
  const change = (part: Partial<typeof entry>) =>
    save((client) => client.codes.update({ id: code.id, ...changeEntry(code, language, main, part) }));
  return (
    <div className={styles.entry}>
      <SavedField
        label={t('inspector.entry.name')}
        value={entry.name}
        placeholder={code.words.name}
        onSave={(name) => change({ name: name.trim() })}
      />
      {longFields.map((field) => (
        <SavedField
          key={field}
          label={t(`inspector.entry.${field}`)}
          lines={2}
          value={entry[field]}
          onSave={(text) => change({ [field]: text })}
        />
      ))}
    </div>
  );
}
