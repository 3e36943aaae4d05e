import { Button } from 'react-aria-components';
import styles from '#renderer/app/rail.module.css';
import { type View, views } from '#renderer/app/views.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { classes } from '#renderer/ui/classes.ts';
import { Tooltip } from '#renderer/ui/tooltip.tsx';

/** The views, one icon each; settings below. */
export function Rail() {
  const { t } = useWords();
  return (
    <nav aria-label={t('app.views')} className={styles.rail}>
      {views.map((view, index) => (
        <RailButton key={view.id} view={view} keys={view.id === 'settings' ? 'Mod+,' : `Mod+${index + 1}`} />
      ))}
    </nav>
  );
}

function RailButton({ view: { id, icon: Icon, label }, keys }: { view: View; keys: string }) {
  const { t } = useWords();
  const openView = useSession((session) => session.openView);
  const project = useSession((session) => session.project);
  const isOpen = useSession((session) => session.view) === id && (project !== null || id === 'settings');
  return (
    <Tooltip text={t(label)} keys={keys} placement="right">
      <Button
        aria-label={t(label)}
        data-view={id}
        aria-current={isOpen ? 'page' : 'false'}
        isDisabled={project === null && id !== 'settings'}
        className={classes(styles.button, isOpen && styles.open, id === 'settings' && styles.last)}
        onPress={() => openView(id)}
      >
        <Icon size={18} strokeWidth={1.6} aria-hidden />
      </Button>
    </Tooltip>
  );
}
