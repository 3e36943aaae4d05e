import { Download, FileInput } from 'lucide-react';
import type { RefObject } from 'react';
import styles from '#renderer/features/codebook/codebook.module.css';
import type { CodebookFormat } from '#renderer/features/codebook/codebook-actions.ts';
import { exportKeys } from '#renderer/features/codebook/codebook-commands.ts';
import { useCodebook } from '#renderer/features/codebook/codebook-state.ts';
import type { BookEntry } from '#renderer/features/codebook/entries.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu, type MenuRow } from '#renderer/ui/menu.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import { codebookFormats } from '#shared/contract/exchange.ts';
import { type Language, languages } from '#shared/model/language.ts';

export interface BookToolbarProps {
  entries: readonly BookEntry[];
  language: Language;
  main: Language;
  search: RefObject<HTMLDivElement | null>;
  onMerge: () => void;
  onExport: (format: CodebookFormat, language: Language) => void;
}

/** Language, search and filter at the left; merge and export at the right. */
export function BookToolbar({ entries, language, main, search, onMerge, onExport }: BookToolbarProps) {
  const { t } = useWords();
  const { query, onlyUnwritten, setLanguage, setQuery, setOnlyUnwritten } = useCodebook();
  const unwritten = entries.filter((entry) => entry.unwritten > 0).length;
  const formats = (to: Language): MenuRow[] =>
    codebookFormats.map((format) => ({
      id: `${to} ${format}`,
      name: t(`codebook.format.${format}`),
      detail: `.${format}`,
      ...(to === language && { keys: exportKeys[format] }),
      run: () => onExport(format, to),
    }));
  const others = languages.filter((one) => one !== language);
  return (
    <Toolbar
      label={t('codebook.toolbar')}
      end={
        <>
          <Button icon={FileInput} onPress={onMerge}>
            {t('codebook.cmdMerge')}
          </Button>
          <Menu
            label={t('ui.export')}
            placement="bottom end"
            parts={[
              { id: 'this', heading: t('codebook.exportIn', { language: t(`inspector.language.${language}`) }), rows: formats(language) },
              {
                id: 'others',
                rows: others.map((one) => ({
                  id: one,
                  name: t('codebook.exportIn', { language: t(`inspector.language.${one}`) }),
                  items: formats(one),
                })),
              },
            ]}
          >
            <IconButton icon={Download} label={t('codebook.export')} />
          </Menu>
        </>
      }
    >
      <RadioGroup
        label={t('inspector.entryLanguage')}
        quiet
        look="segments"
        choices={languages.map((one) => ({
          id: one,
          name: one === main ? t('codebook.mainLanguage', { language: t(`inspector.language.${one}`) }) : t(`inspector.language.${one}`),
        }))}
        value={language}
        onChange={setLanguage}
      />
      <div ref={search} className={styles.search}>
        <SearchField label={t('codebook.find')} value={query} onChange={setQuery} />
      </div>
      <Switch isSelected={onlyUnwritten} onChange={setOnlyUnwritten}>
        {t('codebook.onlyUnwritten', { count: unwritten })}
      </Switch>
    </Toolbar>
  );
}
