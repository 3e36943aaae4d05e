import { Check, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { showKeys } from '#renderer/commands/keys.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { PointedAt } from '#renderer/features/tour/pointed-at.tsx';
import styles from '#renderer/features/tour/tour.module.css';
import { tourCommands } from '#renderer/features/tour/tour-commands.ts';
import { type TourStep, tourSteps } from '#renderer/features/tour/tour-steps.ts';
import { currentWords, useWords } from '#renderer/i18n/use-words.ts';
import { useFilters } from '#renderer/state/filters.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { useTour } from '#renderer/state/tour.ts';
import { Button } from '#renderer/ui/button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';

/** Five steps through the sample study: each points at a place, says what to try there, and notices when it was done. */
export function Tour() {
  const { guid, status, step } = useTour();
  const project = useSession((session) => session.project);
  useCommands(tourCommands);
  const shown = tourSteps[step];
  if (status !== 'on' || project === null || project.guid !== guid || !shown) return null;
  return <TourCard key={project.guid} step={shown} number={step + 1} />;
}

function leave(): void {
  useTour.getState().leave();
  showNotice({ text: currentWords().t('tour.left') });
}

function TourCard({ step, number }: { step: TourStep; number: number }) {
  const { t } = useWords();
  const { goTo, finish } = useTour();
  const isDone = useDone(step);
  const isLast = number === tourSteps.length;
  const card = useRef<HTMLElement>(null);
  // Opening the sample left the focus nowhere: with the keyboard one begins here.
  useEffect(() => card.current?.focus({ preventScroll: true }), []);
  // Who goes ahead to a later view by themselves is met there.
  const view = useSession((session) => session.view);
  useEffect(() => {
    const ahead = tourSteps.findIndex(({ id }) => id === view && id !== 'code');
    if (ahead > useTour.getState().step) goTo(ahead);
  }, [view, goTo]);
  const keys = useMemo(() => showKeys(step.keys).join('+'), [step]);
  return (
    <>
      <PointedAt targets={step.targets} />
      <aside
        ref={card}
        aria-label={t('tour.name')}
        tabIndex={-1}
        className={styles.card}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          leave();
        }}
      >
        <IconButton icon={X} size="small" label={t('tour.leave')} placement="top" className={styles.leave ?? ''} onPress={leave} />
        <div aria-live="polite">
          <p className={styles.place}>
            {t('tour.place', { number, of: tourSteps.length })}
            {isDone && (
              <span className={styles.done}>
                <Check size={14} aria-hidden /> {t('tour.done')}
              </span>
            )}
          </p>
          <h2 className={styles.title}>{t(`tour.${step.id}.title`)}</h2>
          <p>{t(`tour.${step.id}.text`, { keys })}</p>
        </div>
        <div className={styles.actions}>
          {number > 1 && <Button onPress={() => goTo(number - 2)}>{t('tour.back')}</Button>}
          <Button tone={isDone ? 'primary' : 'plain'} onPress={() => (isLast ? finish() : goTo(number))}>
            {t(isLast ? 'tour.finish' : 'tour.next')}
          </Button>
        </div>
      </aside>
    </>
  );
}

/** Whether the person has done, since the step opened, what it invites to. Stays so when they go on from there. */
function useDone(step: TourStep): boolean {
  const view = useSession((session) => session.view);
  const savedAt = useSession((session) => session.savedAt);
  const codersShown = useFilters((filters) => filters.codersShown);
  const [opened, setOpened] = useState({ step, savedAt, isDone: false });
  if (opened.step !== step) setOpened({ step, savedAt, isDone: false });
  const isDone = opened.step === step && (opened.isDone || step.isDone({ view, codersShown, hasSaved: savedAt !== opened.savedAt }));
  if (isDone && !opened.isDone) setOpened({ ...opened, isDone: true });
  return isDone;
}
