import type { CodersShown } from '#renderer/state/filters.ts';
import type { ViewId } from '#renderer/state/view-id.ts';

/** What the steps look at to know whether a person has done what they invite to. */
export interface TourSight {
  view: ViewId;
  codersShown: CodersShown;
  /** Whether anything was saved since the step was opened. */
  hasSaved: boolean;
}

export interface TourStep {
  id: 'code' | 'coders' | 'cooccurrence' | 'agreement' | 'codebook';
  /** Keys named in the text. */
  keys: string;
  /** What is pointed at, the first of these that is in the page. */
  targets: readonly string[];
  isDone: (sight: TourSight) => boolean;
}

const railButton = (view: ViewId): string => `nav [data-view="${view}"]`;

/** A view of the rail: until it is open its button is pointed at, then the part of it that the step is about. */
const opening = (view: TourStep['id'] & ViewId, keys: string, part: string): TourStep => ({
  id: view,
  keys,
  targets: [`[data-shown-view="${view}"] ${part}`, railButton(view)],
  isDone: (sight) => sight.view === view,
});

/** From a first coding to the codebook, in the order of the work. */
export const tourSteps: readonly TourStep[] = [
  { id: 'code', keys: 'Mod+Z', targets: ['[data-surface="transcript"]', railButton('code')], isDone: ({ hasSaved }) => hasSaved },
  {
    id: 'coders',
    keys: 'Alt+3',
    targets: ['[data-surface="transcript"] header button', railButton('code')],
    isDone: ({ codersShown }) => codersShown === 'all',
  },
  opening('cooccurrence', 'Mod+3', '[data-surface="heatmap"]'),
  opening('agreement', 'Mod+4', '[role="grid"]'),
  opening('codebook', 'Mod+7', '[role="toolbar"]'),
];
