/** Joins the class names that are there: `classes(styles.row, selected && styles.selected)`. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
