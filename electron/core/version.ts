import manifest from '../../package.json' with { type: 'json' };

/** The version of the program, as its manifest says. */
export const { version } = manifest;
