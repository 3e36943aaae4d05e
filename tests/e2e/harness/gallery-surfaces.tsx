import { Copy, MoreHorizontal, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useJobs } from '#renderer/state/jobs.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/confirm-dialog.tsx';
import { ContextMenu } from '#renderer/ui/context-menu.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { FileDrop } from '#renderer/ui/file-drop.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { Menu, type MenuPart } from '#renderer/ui/menu.tsx';
import { Tabs } from '#renderer/ui/tabs.tsx';
import { JobId } from '#shared/model/ids.ts';
import { Section } from './gallery-section.tsx';

export function GallerySurfaces() {
  const { t } = useWords();
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const [asking, setAsking] = useState(false);
  const parts: readonly MenuPart[] = [
    {
      id: 'edit',
      heading: t('commands.groupEdit'),
      rows: [
        { id: 'copy', name: t('ui.copyTable'), icon: Copy, keys: 'Mod+C' },
        { id: 'chosen', name: t('app.themeDark'), chosen: true },
        { id: 'more', name: t('commands.groupView'), items: [{ id: 'inner', name: t('views.memos'), keys: 'Mod+8' }] },
      ],
    },
    { id: 'delete', rows: [{ id: 'delete', name: t('ui.clear'), icon: Trash2, danger: true, keys: 'Delete' }] },
  ];
  const startJob = () => {
    const base = { total: 60, startedAt: Date.now() - 4_000, detail: 'interview-03.docx', label: t('ui.chooseFiles') };
    useJobs.getState().report({ ...base, id: JobId.parse('one'), done: 24, state: 'running', cancel: () => undefined });
    useJobs.getState().report({ ...base, id: JobId.parse('two'), done: 60, state: 'done', openReport: () => undefined });
  };
  return (
    <Section title="Surfaces">
      <Menu label={t('app.menu')} parts={parts}>
        <IconButton icon={MoreHorizontal} label={t('app.menu')} />
      </Menu>
      <ContextMenu label={t('app.menu')} getParts={() => parts}>
        <Button>{t('commands.groupEdit')}</Button>
      </ContextMenu>
      <Button onPress={() => setAsking(true)}>{t('commands.closeProject')}</Button>
      <Button
        onPress={() => showNotice({ text: t('ui.tableCopied', { count: 3 }), action: { label: t('ui.undo'), run: () => undefined } })}
      >
        {t('ui.notifications')}
      </Button>
      <Button onPress={startJob}>{t('ui.jobs')}</Button>
      <ConfirmDialog
        title={t('commands.closeProject')}
        action={t('ui.clear')}
        isOpen={asking}
        onConfirm={() => undefined}
        onClose={() => setAsking(false)}
      >
        {t('app.crashText')}
      </ConfirmDialog>
      <Tabs
        label={t('app.views')}
        value={tab}
        onChange={setTab}
        tabs={[
          {
            id: 'one',
            name: t('views.code'),
            content: <EmptyState title={t('app.recentEmpty')} action={<Button>{t('ui.chooseFiles')}</Button>} />,
          },
          { id: 'two', name: t('views.memos'), content: t('views.memos') },
        ]}
      />
      <FileDrop onFiles={() => undefined} onChoose={() => undefined} />
    </Section>
  );
}
