import type { Db } from '#core/db/database.ts';
import { applyBackward, applyForward, type RowChange } from '#core/db/replay.ts';
import { installTracking, type TrackedTable } from '#core/db/triggers.ts';
import { toWriteProblem } from '#core/db/write-problem.ts';
import type { ChangeEvent, HistoryState, Step } from '#shared/contract/history.ts';
import type { CoderId, DocumentId, StepId } from '#shared/model/ids.ts';
import { Problem, type ProblemDetail } from '#shared/problem.ts';

export type StepName = { label: string; detail?: ProblemDetail; coderId?: CoderId | null };

type StepRow = { id: StepId; label: string; detail: string; coderId: CoderId | null; at: string; state: Step['state']; rows: number };

const stepColumns = `id, label, detail, coder_id AS coderId, at, state,
  (SELECT count(*) FROM row_change WHERE step_id = step.id) AS rows`;

/** The one door for every change: a transaction, a named step, and a record of every row before and after. */
export class History {
  readonly #db: Db;
  readonly #now: () => string;
  readonly #tell: (event: ChangeEvent) => void;
  readonly #tables: ReadonlyMap<string, TrackedTable>;
  #depth = 0;

  constructor(db: Db, now: () => string, tell: (event: ChangeEvent) => void) {
    this.#db = db;
    this.#now = now;
    this.#tell = tell;
    this.#tables = new Map(installTracking(db).map((table) => [table.name, table]));
  }

  /** Runs `work` as one step that can be undone. A step inside a step belongs to the outer one. Work that changes nothing leaves no step. */
  record<T>(name: StepName, work: () => T): T {
    if (this.#depth > 0) return work();
    let event: ChangeEvent | null = null;
    const result = this.#transaction(() => {
      const step = this.#db
        .prepare<[string, string, CoderId | null, string], StepId>(
          "INSERT INTO step (label, detail, coder_id, at, state) VALUES (?, ?, ?, ?, 'done') RETURNING id",
        )
        .pluck()
        .get(name.label, JSON.stringify(name.detail ?? {}), name.coderId ?? null, this.#now()) as StepId;
      this.#db.prepare("UPDATE temp.tracking SET mode = 'record', step_id = ?").run(step);
      const value = work();
      event = this.#eventOf(step);
      if (event) this.#db.prepare("UPDATE step SET state = 'discarded' WHERE state = 'undone'").run();
      else this.#db.prepare('DELETE FROM step WHERE id = ?').run(step);
      return value;
    });
    if (event) this.#tell(event);
    return result;
  }

  /** Fills a file that is just being made: nothing to undo, because before it there was nothing. */
  fill<T>(work: () => T): T {
    if (this.#depth > 0) return work();
    return this.#transaction(() => {
      this.#db.prepare("UPDATE temp.tracking SET mode = 'pass', step_id = NULL").run();
      return work();
    });
  }

  state(): HistoryState {
    return { undo: this.#newestDone() ?? null, redo: this.#lastUndone() ?? null };
  }

  undo(): Step {
    const step = this.#newestDone();
    if (!step) throw new Problem('nothingToUndo');
    const order = Number(this.#db.prepare("SELECT coalesce(max(undone_order), 0) + 1 FROM step WHERE state = 'undone'").pluck().get());
    this.#replay(step, (changes) => applyBackward(this.#db, this.#tables, changes), 'undone', order);
    return { ...step, state: 'undone' };
  }

  redo(): Step {
    const step = this.#lastUndone();
    if (!step) throw new Problem('nothingToRedo');
    this.#replay(step, (changes) => applyForward(this.#db, this.#tables, changes), 'done', null);
    return { ...step, state: 'done' };
  }

  steps(limit: number, offset: number): { total: number; steps: Step[] } {
    const total = Number(this.#db.prepare('SELECT count(*) FROM step').pluck().get());
    const rows = this.#db
      .prepare<[number, number], StepRow>(`SELECT ${stepColumns} FROM step ORDER BY id DESC LIMIT ? OFFSET ?`)
      .all(limit, offset);
    return { total, steps: rows.map(toStep) };
  }

  #newestDone(): Step | undefined {
    const row = this.#db.prepare<[], StepRow>(`SELECT ${stepColumns} FROM step WHERE state = 'done' ORDER BY id DESC LIMIT 1`).get();
    return row && toStep(row);
  }

  #lastUndone(): Step | undefined {
    const row = this.#db
      .prepare<[], StepRow>(`SELECT ${stepColumns} FROM step WHERE state = 'undone' ORDER BY undone_order DESC LIMIT 1`)
      .get();
    return row && toStep(row);
  }

  #replay(step: Step, apply: (changes: RowChange[]) => void, state: Step['state'], order: number | null): void {
    this.#transaction(() => {
      this.#db.prepare("UPDATE temp.tracking SET mode = 'pass', step_id = NULL").run();
      const changes = this.#db
        .prepare<[StepId], RowChange>(
          'SELECT table_name AS tableName, row_id AS rowId, before, after FROM row_change WHERE step_id = ? ORDER BY id',
        )
        .all(step.id);
      apply(changes);
      this.#db.prepare('UPDATE step SET state = ?, undone_order = ? WHERE id = ?').run(state, order, step.id);
    });
    const event = this.#eventOf(step.id);
    if (event) this.#tell(event);
  }

  #transaction<T>(work: () => T): T {
    this.#depth += 1;
    try {
      return this.#db.transaction(() => {
        this.#db.pragma('defer_foreign_keys = ON');
        try {
          return work();
        } finally {
          this.#db.prepare("UPDATE temp.tracking SET mode = 'closed', step_id = NULL").run();
        }
      })();
    } catch (error) {
      throw toWriteProblem(error, this.#db.name);
    } finally {
      this.#depth -= 1;
    }
  }

  /** What a step touched; null when it changed nothing. */
  #eventOf(step: StepId): ChangeEvent | null {
    const tables = this.#db.prepare<[StepId], string>('SELECT DISTINCT table_name FROM row_change WHERE step_id = ?').pluck().all(step);
    if (tables.length === 0) return null;
    return { tables, documents: this.#documentsOf(step, tables), savedAt: this.#now(), project: false };
  }

  /** Documents whose rows a step touched; null where it touched what belongs to none. */
  #documentsOf(step: StepId, tables: readonly string[]): DocumentId[] | null {
    // The rows need to be read only where each of them can name a document: an import of thousands mostly cannot.
    if (tables.some((name) => name !== 'document' && !this.#tables.get(name)?.columns.includes('document_id'))) return null;
    const documents = this.#db
      .prepare<[StepId], DocumentId | null>(
        `SELECT DISTINCT CASE table_name WHEN 'document' THEN row_id ELSE json_extract(coalesce(after, before), '$.document_id') END
         FROM row_change WHERE step_id = ?`,
      )
      .pluck()
      .all(step);
    return documents.includes(null) ? null : documents.filter((id) => id !== null);
  }
}

function toStep(row: StepRow): Step {
  return { ...row, detail: JSON.parse(row.detail) as Step['detail'] };
}
