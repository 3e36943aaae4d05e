import manifest from '../../../package.json' with { type: 'json' };

/** How files say which program wrote them. */
export const origin = `Bailanys ${manifest.version}`;
