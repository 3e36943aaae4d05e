/** A pattern a line, without blank ones; a leading `^` is understood anyway. */
export const toPatterns = (written: string): string[] =>
  written
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The first that is no regular expression. */
export function wrongPattern(patterns: readonly string[]): string | undefined {
  return patterns.find((pattern) => {
    try {
      new RegExp(pattern, 'u');
      return false;
    } catch {
      return true;
    }
  });
}
