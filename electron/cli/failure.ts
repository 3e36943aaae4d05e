/** The work cannot be done (exit 1): one sentence that says what happened and what to do. */
export class Failure extends Error {}

/** The command line makes no sense (exit 2). */
export class WrongUsage extends Error {}
