import { useQuery } from '@tanstack/react-query';
import { BookMarked, FileText, type LucideIcon, Quote, Tag, User } from 'lucide-react';
import { useCallback } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { useCodes, useDocuments } from '#renderer/api/project-data.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import type { CodeId } from '#shared/model/ids.ts';
import type { Memo } from '#shared/model/memo.ts';

export const memoKinds = ['project', 'document', 'passage', 'code', 'case'] as const;
export type MemoKind = (typeof memoKinds)[number];

export const memoIcons: Readonly<Record<MemoKind, LucideIcon>> = {
  project: BookMarked,
  document: FileText,
  passage: Quote,
  code: Tag,
  case: User,
};

export function kindOf({ codeId, caseId, documentId, start }: Memo): MemoKind {
  if (codeId !== null) return 'code';
  if (caseId !== null) return 'case';
  if (documentId === null) return 'project';
  return start === null ? 'document' : 'passage';
}

/** What a memo is about, by name. */
export function useAbout(): (memo: Memo) => string {
  const { t } = useWords();
  const { queries } = useApi();
  const { byId } = useCodes();
  const documents = useDocuments();
  const cases = useQuery(queries.cases.table.queryOptions()).data?.cases;
  const project = useSession((session) => session.project?.name ?? '');
  return useCallback(
    (memo) => {
      switch (kindOf(memo)) {
        case 'project':
          return project;
        case 'code':
          return byId.get(memo.codeId as CodeId)?.path ?? '';
        case 'case':
          return cases?.find(({ id }) => id === memo.caseId)?.name ?? '';
        case 'document':
          return documents.find(({ id }) => id === memo.documentId)?.name ?? '';
        case 'passage':
          return t('memos.passageIn', { document: documents.find(({ id }) => id === memo.documentId)?.name ?? '' });
      }
    },
    [t, project, byId, cases, documents],
  );
}

/** Goes to what a memo is about. */
export function openTarget({ documentId, start, end, codeId, caseId }: Memo): void {
  const { revealRange, openDocument, selectCodes, inspect } = useSelection.getState();
  const { openView } = useSession.getState();
  if (codeId !== null) {
    selectCodes([codeId]);
    openView('codebook');
  } else if (caseId !== null) {
    inspect({ kind: 'case', id: caseId });
    openView('cases');
  } else if (documentId !== null) {
    if (start !== null && end !== null) {
      inspect({ kind: 'range', range: { documentId, start, end } });
      revealRange({ documentId, start, end });
    } else {
      openDocument(documentId);
      inspect({ kind: 'document', id: documentId });
    }
    openView('code');
  }
}
