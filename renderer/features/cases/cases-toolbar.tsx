import { Download, FileInput, ListPlus, TableProperties, UserPlus } from 'lucide-react';
import type { CaseControls } from '#renderer/features/cases/case-commands.ts';
import styles from '#renderer/features/cases/cases.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';

export type CasesToolbarProps = { query: string; onQuery: (query: string) => void; controls: CaseControls };

export function CasesToolbar({ query, onQuery, controls }: CasesToolbarProps) {
  const { t } = useWords();
  return (
    <Toolbar
      label={t('cases.toolbar')}
      end={
        <>
          <IconButton icon={ListPlus} label={t('cases.cmdFromDocuments')} onPress={controls.fromDocuments} />
          <IconButton icon={FileInput} label={t('cases.cmdImport')} keys="Mod+Shift+I" onPress={controls.importTable} />
          <IconButton icon={Download} label={t('cases.cmdExport')} keys="Mod+Shift+E" onPress={controls.exportTable} />
        </>
      }
    >
      <div className={styles.search}>
        <SearchField label={t('cases.find')} value={query} onChange={onQuery} />
      </div>
      <Button icon={UserPlus} onPress={controls.create}>
        {t('cases.cmdNew')}
      </Button>
      <Button icon={TableProperties} onPress={controls.define}>
        {t('cases.cmdAttributes')}
      </Button>
    </Toolbar>
  );
}
