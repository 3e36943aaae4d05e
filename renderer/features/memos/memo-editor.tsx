import { ArrowUpRight, NotebookPen, Trash2 } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useCoders } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { runById } from '#renderer/commands/registry.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { kindOf, memoIcons, openTarget, useAbout } from '#renderer/features/memos/memo-about.ts';
import { memoCommands } from '#renderer/features/memos/memo-commands.ts';
import styles from '#renderer/features/memos/memos.module.css';
import { useMemos } from '#renderer/features/memos/use-memos.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Toolbar } from '#renderer/ui/toolbar.tsx';
import type { Memo } from '#shared/model/memo.ts';

/** The memo being read and written. */
export function MemoEditor() {
  const { t } = useWords();
  const { memos, chosen } = useMemos();
  if (chosen) return <Written key={chosen.id} memo={chosen} />;
  return (
    <div className={styles.centred}>
      <EmptyState
        icon={NotebookPen}
        title={t(memos.length === 0 ? 'memos.emptyTitle' : 'memos.chooseTitle')}
        text={t('memos.emptyText')}
        action={<Button onPress={() => runById('memo.new')}>{t('memos.cmdNew')}</Button>}
      />
    </div>
  );
}

function Written({ memo }: { memo: Memo }) {
  const api = useApi();
  const { t, dateTime } = useWords();
  const save = useSaving();
  const about = useAbout();
  const coder = useCoders().find(({ id }) => id === memo.coderId);
  const kind = kindOf(memo);
  const Icon = memoIcons[kind];
  const remove = useCallback(() => {
    void attempt(async () => {
      await api.client.memos.remove({ id: memo.id });
      useSelection.getState().inspect(null);
      tellDone(api, t('inspector.memoRemoved', { title: memo.title || t('memos.untitled') }));
    });
  }, [api, memo, t]);
  const goThere = useMemo(() => (kind === 'project' ? null : () => openTarget(memo)), [kind, memo]);
  useCommands(useMemo(() => memoCommands(goThere, remove), [goThere, remove]));
  return (
    <div className={styles.whole}>
      <Toolbar
        label={t('memos.toolbar')}
        end={
          <Button icon={Trash2} onPress={remove}>
            {t('memos.remove')}
          </Button>
        }
      >
        <span className={styles.target}>
          <Icon size={14} aria-hidden />
          <span className={styles.muted}>{t(`memos.kind.${kind}`)}</span>
          {goThere ? (
            <Button tone="quiet" icon={ArrowUpRight} onPress={goThere}>
              {about(memo)}
            </Button>
          ) : (
            <span>{about(memo)}</span>
          )}
        </span>
      </Toolbar>
      <div className={styles.page}>
        <div className={styles.title}>
          <SavedField
            label={t('inspector.memoTitle')}
            quiet
            value={memo.title}
            placeholder={t('memos.untitled')}
            onSave={(title) => save((client) => client.memos.update({ id: memo.id, title: title.trim() }))}
          />
        </div>
        <p className={styles.muted}>
          {[coder?.name, dateTime(memo.createdAt)].filter(Boolean).join(' · ')}
          {memo.changedAt !== memo.createdAt && ` · ${t('inspector.changed', { at: dateTime(memo.changedAt) })}`}
        </p>
        <MemoText memo={memo} />
      </div>
    </div>
  );
}

const pauseMs = 1_200;

/** The text saves itself when the hands rest and when it is left; each time is a step that can be undone. */
function MemoText({ memo: { id, text: stored } }: { memo: Memo }) {
  const { t } = useWords();
  const save = useSaving();
  const [text, setText] = useState(stored);
  const live = useRef({ text, stored });
  const known = useRef(stored);
  live.current = { text, stored };
  // Changed from elsewhere (an undo): shown, unless something not yet saved stands here.
  useEffect(() => {
    setText((now) => (now === known.current || now === stored ? stored : now));
    known.current = stored;
  }, [stored]);
  const saveNow = useRef(() => {});
  saveNow.current = () => {
    if (live.current.text !== live.current.stored) void save((client) => client.memos.update({ id, text: live.current.text }));
  };
  useEffect(() => {
    if (text === live.current.stored) return;
    const timer = setTimeout(() => saveNow.current(), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => saveNow.current(), []);
  return (
    <textarea
      className={styles.text}
      aria-label={t('inspector.memoText')}
      placeholder={t('memos.textHint')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => saveNow.current()}
    />
  );
}
