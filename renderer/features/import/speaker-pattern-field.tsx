import { useState } from 'react';
import { toPatterns, wrongPattern } from '#renderer/features/import/speaker-patterns.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { TextField } from '#renderer/ui/text-field.tsx';

export type SpeakerPatternFieldProps = { patterns: readonly string[]; onChange: (patterns: readonly string[]) => void };

const example = String.raw`(?<name>[A-Z]\d):`;

/** The study's own labels, a regular expression a line; the files are looked at anew when the field is left. */
export function SpeakerPatternField({ patterns, onChange }: SpeakerPatternFieldProps) {
  const { t } = useWords();
  const [written, setWritten] = useState(patterns.join('\n'));
  const wrong = wrongPattern(toPatterns(written));
  return (
    <TextField
      label={t('mapping.patterns')}
      hint={t('mapping.patternsHint', { example })}
      error={wrong === undefined ? null : t('mapping.patternWrong', { pattern: wrong })}
      lines={1}
      value={written}
      onChange={setWritten}
      onBlur={() => wrong === undefined && onChange(toPatterns(written))}
    />
  );
}
