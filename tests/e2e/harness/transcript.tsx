/** A page with nothing but the transcript view, and its props in the hands of the tests. */
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { createRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { TranscriptHandle, TranscriptProps } from '#renderer/text/transcript-types.ts';
import { TranscriptView } from '#renderer/text/transcript-view.tsx';
import { codeBook, inventCodings, inventInterview, paint } from './sample-transcript.ts';

type Data = Pick<TranscriptProps, 'document' | 'codings' | 'focusedCoding' | 'editable'> &
  Partial<Pick<TranscriptProps, 'hits' | 'currentHit' | 'selection' | 'fontSize' | 'measure'>>;

let data: Data = { document: inventInterview(900, false), codings: [], focusedCoding: null, editable: false };
const listeners = new Set<() => void>();
const events: { name: string; args: unknown[] }[] = [];
const handle = createRef<TranscriptHandle>();
const note =
  (name: string) =>
  (...args: unknown[]) => {
    events.push({ name, args });
  };

/** Sets props and answers when the browser has painted them: ms from the call to the frame after. */
function set(change: Partial<Data>): Promise<{ committedMs: number; paintedMs: number }> {
  const from = performance.now();
  data = { ...data, ...change };
  flushSync(() => {
    for (const listener of listeners) listener();
  });
  const committedMs = performance.now() - from;
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve({ committedMs, paintedMs: performance.now() - from });
      channel.port2.postMessage(null);
    });
  });
}

const harness = { set, handle, events, get: () => data, inventInterview, inventCodings, paint, codeBook };
export type Harness = typeof harness;
declare global {
  interface Window {
    harness: Harness;
  }
}
window.harness = harness;

function Page() {
  const props = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => data,
  );
  return (
    <TranscriptView
      {...props}
      ref={handle}
      onSelectionChange={note('selection')}
      onFocusCoding={(id) => {
        note('focus')(id);
        void set({ focusedCoding: id });
      }}
      onResizeCoding={note('resize')}
      onDropCode={note('drop')}
      onEdit={note('edit')}
      onContextMenu={note('menu')}
      labels={{
        transcript: 'Interview 03 · Almaty',
        margin: 'Codings',
        coding: ({ code, coder, firstParagraph, lastParagraph }) => `${code}, ${coder}, paragraphs ${firstParagraph} to ${lastParagraph}`,
        extent: (first, last) => (first === last ? `¶ ${first}` : `¶ ${first}–${last}`),
      }}
    />
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<Page />);
