import { Signpost } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { tourSteps } from '#renderer/features/tour/tour-steps.ts';
import { useTour } from '#renderer/state/tour.ts';

const isHere: Command['when'] = ({ project }) => project !== null && project.guid === useTour.getState().guid;
const isOn: Command['when'] = (context) => (isHere?.(context) ?? false) && useTour.getState().status === 'on';

/** The tour from the palette: begin it anew, go on and back, leave it. */
export const tourCommands: readonly Command[] = [
  {
    id: 'tour.start',
    label: 'tour.cmdStart',
    group: 'help',
    icon: Signpost,
    keys: 'F1',
    when: isHere,
    run: () => useTour.getState().start(),
  },
  {
    id: 'tour.next',
    label: 'tour.cmdNext',
    group: 'help',
    keys: 'F8',
    when: (context) => (isOn?.(context) ?? false) && useTour.getState().step < tourSteps.length - 1,
    run: () => useTour.getState().goTo(useTour.getState().step + 1),
  },
  {
    id: 'tour.back',
    label: 'tour.cmdBack',
    group: 'help',
    keys: 'Shift+F8',
    when: (context) => (isOn?.(context) ?? false) && useTour.getState().step > 0,
    run: () => useTour.getState().goTo(useTour.getState().step - 1),
  },
  { id: 'tour.leave', label: 'tour.leave', group: 'help', keys: 'Shift+F1', when: isOn, run: () => useTour.getState().leave() },
];
