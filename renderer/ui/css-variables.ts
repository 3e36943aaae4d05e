import type { CSSProperties } from 'react';

/** A style of custom properties, which React's types do not know: `style={cssVariables({ '--level': 2 })}`. */
export const cssVariables = (variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties => variables as CSSProperties;
