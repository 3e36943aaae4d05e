import type { CSSProperties } from 'react';

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}

/** A style of custom properties alone, which React's own types do not know: `style={cssVariables({ '--level': 2 })}`. */
export const cssVariables = (variables: Readonly<Record<`--${string}`, string | number>>): CSSProperties => variables;
