import { createContext, useContext } from 'react';
import type { z } from 'zod';
import { showNotice } from '#renderer/state/notices.ts';
import type { RecentProject } from '#shared/contract/project.ts';
import type { Coder } from '#shared/model/coding.ts';
import type { Language } from '#shared/model/language.ts';

export interface NewProject {
  name: string;
  coderName: string;
  language: Language;
  starter: boolean;
}

/** Agreement of the coder of now with one other, for the status bar. */
export interface StandingAgreement {
  coderName: string;
  value: number | null;
  interval: readonly [number, number] | null;
}

/** All that the frame itself needs to know and to ask for; whoever starts the program gives it. Views speak with the api themselves. */
export interface AppServices {
  recent: readonly z.infer<typeof RecentProject>[];
  coders: readonly (Coder & { documentsDone: number })[];
  documentCount: number;
  agreement: StandingAgreement | null;
  openSample: () => Promise<void>;
  createProject: (project: NewProject) => Promise<void>;
  /** Asks for a file and opens it. */
  openProject: () => Promise<void>;
  openRecent: (path: string) => Promise<void>;
  /** Asks for a file of another program and imports it into a new project. */
  importProject: () => Promise<void>;
  /** Files dropped anywhere. */
  importFiles: (files: readonly File[]) => Promise<void>;
  closeProject: () => Promise<void>;
  addCoder: (name: string) => Promise<void>;
  undo: () => Promise<void>;
  redo: () => Promise<void>;
  /** The sentence for a failure, in the language of the interface. */
  explain: (error: unknown) => string;
}

export const AppServicesContext = createContext<AppServices | null>(null);

export function useAppServices(): AppServices {
  const services = useContext(AppServicesContext);
  if (!services) throw new Error('The frame stands outside AppServicesContext');
  return services;
}

/** Runs what a person asked for and, when it fails, says so in a sentence. */
export function useAttempt(): (work: () => Promise<void>) => void {
  const { explain } = useAppServices();
  return (work) => {
    work().catch((error: unknown) => showNotice({ text: explain(error), tone: 'error' }));
  };
}
