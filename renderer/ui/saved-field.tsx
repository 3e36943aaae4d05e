import { useEffect, useRef, useState } from 'react';
import { TextField } from '#renderer/ui/text-field.tsx';

export interface SavedFieldProps {
  label: string;
  quiet?: boolean;
  /** What is stored; shown anew whenever it changes from elsewhere (an undo, another language). */
  value: string;
  /** Called when the field is left or on Ctrl/Cmd+Enter, with changed words only. Answering false puts the stored words back. */
  onSave: (text: string) => unknown;
  lines?: number;
  placeholder?: string;
  hint?: string;
  isReadOnly?: boolean;
}

/** A field that saves itself: on leaving, on Ctrl/Cmd+Enter, on Enter where it has one line. Escape puts the stored words back. */
export function SavedField({ value, onSave, lines, ...rest }: SavedFieldProps) {
  const [text, setText] = useState(value);
  const live = useRef({ text, value, onSave });
  live.current = { text, value, onSave };
  // What was handed in last: until it comes back as the stored words, leaving the field must not hand it in once more.
  const handedIn = useRef(value);
  useEffect(() => {
    handedIn.current = value;
    setText(value);
  }, [value]);
  const save = async () => {
    const { text: written, onSave: store } = live.current;
    if (written === handedIn.current) return;
    handedIn.current = written;
    if ((await store(written)) !== false) return;
    handedIn.current = live.current.value;
    setText(live.current.value);
  };
  const saveNow = useRef(save);
  saveNow.current = save;
  // A field that goes away with words in it (another thing was selected) keeps them.
  useEffect(() => () => void saveNow.current(), []);
  return (
    <TextField
      {...rest}
      {...(lines === undefined ? {} : { lines })}
      value={text}
      onChange={setText}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (lines === undefined || event.ctrlKey || event.metaKey)) void save();
        else if (event.key === 'Escape' && text !== value) setText(value);
        else return event.continuePropagation();
        event.preventDefault();
      }}
    />
  );
}
