import {
  BookOpenText,
  Grid3x3,
  Highlighter,
  type LucideIcon,
  NotebookPen,
  Scale,
  Settings,
  TextSearch,
  Users,
  Waypoints,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { CodingLists } from '#renderer/app/coding-lists.tsx';
import { AgreementView } from '#renderer/features/agreement/agreement-view.tsx';
import { CasePane } from '#renderer/features/cases/case-pane.tsx';
import { CasesView } from '#renderer/features/cases/cases-view.tsx';
import { BookOutline } from '#renderer/features/codebook/book-outline.tsx';
import { CodebookView } from '#renderer/features/codebook/codebook-view.tsx';
import { CooccurrenceView } from '#renderer/features/cooccurrence/cooccurrence-view.tsx';
import { Inspector } from '#renderer/features/inspector/inspector.tsx';
import { MemoEditor } from '#renderer/features/memos/memo-editor.tsx';
import { MemoList } from '#renderer/features/memos/memo-list.tsx';
import { RetrievalView } from '#renderer/features/retrieval/retrieval-view.tsx';
import { SettingsView } from '#renderer/features/settings/settings-view.tsx';
import { TiesView } from '#renderer/features/ties/ties-view.tsx';
import { TranscriptArea } from '#renderer/features/transcript/transcript-area.tsx';
import type { ViewId } from '#renderer/state/view-id.ts';

/** What a view puts into the frame. `left` and `right` are the side panes; a view without one gives its place to the middle. */
export interface View {
  id: ViewId;
  icon: LucideIcon;
  label: `views.${ViewId}`;
  left?: ComponentType;
  main?: ComponentType;
  right?: ComponentType;
}

/** The views in the order of the rail. A feature fills its line here and nowhere else. */
export const views: readonly View[] = [
  { id: 'code', icon: Highlighter, label: 'views.code', left: CodingLists, main: TranscriptArea, right: Inspector },
  { id: 'retrieve', icon: TextSearch, label: 'views.retrieve', main: RetrievalView, right: Inspector },
  { id: 'cooccurrence', icon: Grid3x3, label: 'views.cooccurrence', main: CooccurrenceView },
  { id: 'agreement', icon: Scale, label: 'views.agreement', main: AgreementView },
  { id: 'ties', icon: Waypoints, label: 'views.ties', main: TiesView, right: Inspector },
  { id: 'cases', icon: Users, label: 'views.cases', main: CasesView, right: CasePane },
  { id: 'codebook', icon: BookOpenText, label: 'views.codebook', left: BookOutline, main: CodebookView },
  { id: 'memos', icon: NotebookPen, label: 'views.memos', left: MemoList, main: MemoEditor },
  { id: 'settings', icon: Settings, label: 'views.settings', main: SettingsView },
];
