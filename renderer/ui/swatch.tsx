import { classes } from '#renderer/ui/classes.ts';
import { cssVariables } from '#renderer/ui/css-variables.ts';
import styles from '#renderer/ui/swatch.module.css';

export interface SwatchProps {
  /** `#rrggbb`. */
  colour: string;
  /** `hatched` marks what belongs to another coder; `ring` a code without codings. */
  look?: 'plain' | 'hatched' | 'ring';
}

/** The dot before a code's or a coder's name. Never alone: the name stands beside it. */
export function Swatch({ colour, look = 'plain' }: SwatchProps) {
  return <span aria-hidden className={classes(styles.swatch, styles[look])} style={cssVariables({ '--swatch': colour })} />;
}
