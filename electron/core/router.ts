import { implement, ORPCError } from '@orpc/server';
import { importCaseTable } from '#core/cases/import-case-table.ts';
import type { Core } from '#core/core.ts';
import { contract } from '#shared/contract/contract.ts';
import { Problem } from '#shared/problem.ts';

const os = implement(contract).$context<{ core: Core }>();

/** Lets only problems cross the border, as `{kind, message, detail}`; anything else is a bug, goes to the log, and is said in general words. */
const guarded = os.use(async ({ context, next }) => {
  try {
    return await next();
  } catch (error) {
    if (error instanceof ORPCError) throw error;
    const problem = error instanceof Problem ? error : new Problem('internal');
    if (problem !== error) context.core.environment.log('error', 'A call failed', error);
    const { kind, message, detail } = problem;
    throw new ORPCError('PROBLEM', { status: 422, defined: true, message, data: { kind, message, detail }, cause: error });
  }
});

type Call<Input> = { context: { core: Core }; input: Input };
const open = ({ context }: Call<unknown>) => context.core.projects.current();

/** Contract → services, one line each. */
export const router = guarded.router({
  project: {
    status: guarded.project.status.handler(({ context }) => context.core.projects.status()),
    create: guarded.project.create.handler(({ context, input }) => context.core.projects.create(input)),
    open: guarded.project.open.handler(({ context, input }) => context.core.projects.open(input)),
    openSample: guarded.project.openSample.handler(({ context, input }) => context.core.projects.openSample(input)),
    close: guarded.project.close.handler(({ context }) => context.core.projects.close()),
    recent: guarded.project.recent.handler(({ context }) => context.core.projects.recent.list()),
    forgetRecent: guarded.project.forgetRecent.handler(({ context, input }) => context.core.projects.recent.forget(input.path)),
    describe: guarded.project.describe.handler(({ context, input }) => context.core.projects.describe(input)),
    backUp: guarded.project.backUp.handler(({ context, input }) => context.core.projects.backUp(input)),
  },
  coders: {
    list: guarded.coders.list.handler((call) => open(call).coders.list()),
    create: guarded.coders.create.handler((call) => open(call).coders.create(call.input)),
    update: guarded.coders.update.handler((call) => open(call).coders.update(call.input)),
    remove: guarded.coders.remove.handler((call) => open(call).coders.remove(call.input)),
  },
  documents: {
    list: guarded.documents.list.handler((call) => open(call).documents.list()),
    text: guarded.documents.text.handler((call) => open(call).documents.text(call.input)),
    create: guarded.documents.create.handler((call) => open(call).documents.create(call.input)),
    update: guarded.documents.update.handler((call) => open(call).documents.update(call.input)),
    move: guarded.documents.move.handler((call) => open(call).documents.move(call.input)),
    remove: guarded.documents.remove.handler((call) => open(call).documents.remove(call.input)),
    setDone: guarded.documents.setDone.handler((call) => open(call).documents.setDone(call.input)),
    correctText: guarded.documents.correctText.handler((call) => open(call).documents.correctText(call.input)),
    saveOriginal: guarded.documents.saveOriginal.handler((call) => open(call).documents.saveOriginal(call.input)),
    renameSpeaker: guarded.documents.renameSpeaker.handler((call) => open(call).documents.renameSpeaker(call.input)),
  },
  codes: {
    tree: guarded.codes.tree.handler((call) => open(call).codes.tree()),
    create: guarded.codes.create.handler((call) => open(call).codes.create(call.input)),
    update: guarded.codes.update.handler((call) => open(call).codes.update(call.input)),
    move: guarded.codes.move.handler((call) => open(call).codes.move(call.input)),
    impact: guarded.codes.impact.handler((call) => open(call).codes.impact(call.input)),
    remove: guarded.codes.remove.handler((call) => open(call).codes.remove(call.input)),
    merge: guarded.codes.merge.handler((call) => open(call).codes.merge(call.input)),
    counts: guarded.codes.counts.handler((call) => open(call).codes.counts(call.input)),
  },
  codings: {
    get: guarded.codings.get.handler((call) => open(call).codings.get(call.input.id)),
    ofDocument: guarded.codings.ofDocument.handler((call) => open(call).codings.ofDocument(call.input)),
    apply: guarded.codings.apply.handler((call) => open(call).codings.apply(call.input)),
    applyNew: guarded.codings.applyNew.handler((call) => open(call).codings.applyNew(call.input)),
    resize: guarded.codings.resize.handler((call) => open(call).codings.resize(call.input)),
    update: guarded.codings.update.handler((call) => open(call).codings.update(call.input)),
    remove: guarded.codings.remove.handler((call) => open(call).codings.remove(call.input)),
    segments: guarded.codings.segments.handler((call) => open(call).codings.segments(call.input)),
    segmentGroups: guarded.codings.segmentGroups.handler((call) => open(call).codings.segmentGroups(call.input)),
    crosstab: guarded.codings.crosstab.handler((call) => open(call).codings.crosstab(call.input)),
    unplaced: guarded.codings.unplaced.handler((call) => open(call).codings.unplaced()),
    removeUnplaced: guarded.codings.removeUnplaced.handler((call) => open(call).codings.removeUnplaced(call.input)),
  },
  cases: {
    table: guarded.cases.table.handler((call) => open(call).cases.table()),
    create: guarded.cases.create.handler((call) => open(call).cases.create(call.input)),
    createFromDocuments: guarded.cases.createFromDocuments.handler((call) => open(call).cases.createFromDocuments()),
    setValues: guarded.cases.setValues.handler((call) => open(call).cases.setValues(call.input)),
    importTable: guarded.cases.importTable.handler((call) => importCaseTable(open(call), call.input)),
    update: guarded.cases.update.handler((call) => open(call).cases.update(call.input)),
    remove: guarded.cases.remove.handler((call) => open(call).cases.remove(call.input)),
    link: guarded.cases.link.handler((call) => open(call).cases.link(call.input)),
    unlink: guarded.cases.unlink.handler((call) => open(call).cases.unlink(call.input)),
    setValue: guarded.cases.setValue.handler((call) => open(call).cases.setValue(call.input)),
    createAttribute: guarded.cases.createAttribute.handler((call) => open(call).cases.createAttribute(call.input)),
    updateAttribute: guarded.cases.updateAttribute.handler((call) => open(call).cases.updateAttribute(call.input)),
    removeAttribute: guarded.cases.removeAttribute.handler((call) => open(call).cases.removeAttribute(call.input)),
  },
  memos: {
    list: guarded.memos.list.handler((call) => open(call).memos.list()),
    create: guarded.memos.create.handler((call) => open(call).memos.create(call.input)),
    update: guarded.memos.update.handler((call) => open(call).memos.update(call.input)),
    remove: guarded.memos.remove.handler((call) => open(call).memos.remove(call.input)),
  },
  history: {
    state: guarded.history.state.handler((call) => open(call).project.history.state()),
    undo: guarded.history.undo.handler((call) => open(call).project.history.undo()),
    redo: guarded.history.redo.handler((call) => open(call).project.history.redo()),
    steps: guarded.history.steps.handler((call) => open(call).project.history.steps(call.input.limit, call.input.offset)),
    changes: guarded.history.changes.handler(({ context, signal }) => context.core.events.subscribe('change', { signal })),
  },
  jobs: {
    list: guarded.jobs.list.handler(({ context }) => context.core.jobs.list()),
    watch: guarded.jobs.watch.handler(({ context, signal }) => context.core.events.subscribe('job', { signal })),
    cancel: guarded.jobs.cancel.handler(({ context, input }) => context.core.jobs.cancel(input)),
  },
  exchange: {
    listFiles: guarded.exchange.listFiles.handler(({ context, input }) => context.core.exchange.listFiles(input)),
    preview: guarded.exchange.preview.handler(({ context, input }) => context.core.exchange.preview(input)),
    startImport: guarded.exchange.startImport.handler(({ context, input }) => context.core.exchange.startImport(input)),
    importReport: guarded.exchange.importReport.handler(({ context, input }) => context.core.exchange.importReport(input)),
    exportCodebook: guarded.exchange.exportCodebook.handler(({ context, input }) => context.core.exchange.exportCodebook(input)),
    importCodebook: guarded.exchange.importCodebook.handler(({ context, input }) => context.core.exchange.importCodebook(input)),
    exportSegments: guarded.exchange.exportSegments.handler(({ context, input }) => context.core.exchange.exportSegments(input)),
    exportData: guarded.exchange.exportData.handler(({ context, input }) => context.core.exchange.exportData(input)),
    notCarried: guarded.exchange.notCarried.handler(({ context }) => context.core.exchange.notCarried()),
    exportProject: guarded.exchange.exportProject.handler(({ context, input }) => context.core.exchange.exportProject(input)),
  },
  analysis: {
    agreement: guarded.analysis.agreement.handler(({ context, input, signal }) => context.core.analysis.agreement(input, signal)),
    agreementDetail: guarded.analysis.agreementDetail.handler(({ context, input, signal }) =>
      context.core.analysis.agreementDetail(input, signal),
    ),
    agreementPairs: guarded.analysis.agreementPairs.handler(({ context, input, signal }) =>
      context.core.analysis.agreementPairs(input, signal),
    ),
    confusion: guarded.analysis.confusion.handler(({ context, input, signal }) => context.core.analysis.confusion(input, signal)),
    confused: guarded.analysis.confused.handler(({ context, input, signal }) => context.core.analysis.confused(input, signal)),
    domains: guarded.analysis.domains.handler(({ context, input, signal }) => context.core.analysis.domains(input, signal)),
    exportAgreement: guarded.analysis.exportAgreement.handler(({ context, input, signal }) =>
      context.core.analysis.exportAgreement(input, signal),
    ),
    disagreements: guarded.analysis.disagreements.handler(({ context, input, signal }) =>
      context.core.analysis.disagreements(input, signal),
    ),
    cooccurrence: guarded.analysis.cooccurrence.handler(({ context, input, signal }) => context.core.analysis.cooccurrence(input, signal)),
    association: guarded.analysis.association.handler(({ context, input, signal }) => context.core.analysis.association(input, signal)),
    reliability: guarded.analysis.reliability.handler(({ context, input, signal }) => context.core.analysis.reliability(input, signal)),
    meetings: guarded.analysis.meetings.handler(({ context, input, signal }) => context.core.analysis.meetings(input, signal)),
    exportCooccurrence: guarded.analysis.exportCooccurrence.handler(({ context, input }) =>
      context.core.analysis.exportCooccurrence(input),
    ),
    readRatings: guarded.analysis.readRatings.handler(({ context, input }) => context.core.analysis.readRatings(input)),
  },
  ties: {
    overview: guarded.ties.overview.handler((call) => open(call).ties.overview(call.input)),
  },
});
