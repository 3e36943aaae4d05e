import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import styles from '#renderer/features/cases/cases.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import type { Attribute } from '#shared/model/case.ts';

export interface CellEditorProps {
  label: string;
  /** The attribute whose value is written; none for the name of the case. */
  attribute?: Attribute;
  value: string;
  /** What was typed to begin with; it takes the place of what stood there. */
  typed?: string;
  /** `next`: Enter or Tab, so the keyboard goes back to the table. */
  onCommit: (value: string, next: boolean) => void;
  onCancel: () => void;
}

/** Writes one cell, according to the type of its attribute. Enter and leaving keep what was written, Escape does not. */
export function CellEditor({ label, attribute, value, typed, onCommit, onCancel }: CellEditorProps) {
  const { t } = useWords();
  const whole = useRef<HTMLDivElement>(null);
  const ended = useRef(false);
  const end = (text: string | null, next: boolean) => {
    if (ended.current) return;
    ended.current = true;
    if (text === null) onCancel();
    else onCommit(text.trim(), next);
  };
  useEffect(() => {
    // A frame later the choices of a combo box are known, and its field holds the value.
    const frame = requestAnimationFrame(() => {
      const input = whole.current?.querySelector('input');
      input?.focus();
      if (!input || input.type === 'date') return;
      input.select();
      // Written as if by hand, so that the field hears it.
      if (typed !== undefined) document.execCommand('insertText', false, typed);
    });
    return () => cancelAnimationFrame(frame);
  }, [typed]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const isChoosing = event.target.getAttribute('aria-activedescendant');
    if (event.key === 'Escape') end(null, true);
    else if (event.key === 'Tab' || (event.key === 'Enter' && !isChoosing)) end(event.target.value, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const listed = attribute?.type === 'category' || attribute?.type === 'yesNo';
  const choices =
    attribute?.type === 'yesNo'
      ? [
          { id: 'yes', name: t('cases.yes') },
          { id: 'no', name: t('cases.no') },
        ]
      : (attribute?.categories ?? []).map((id) => ({ id, name: id }));
  const known = choices.find(({ id }) => id === value);
  let field: ReactNode;
  if (listed) {
    field = (
      <ComboBox
        label={label}
        quiet
        choices={known || value === '' ? choices : [{ id: value, name: value }, ...choices]}
        value={value === '' ? null : value}
        onChange={(id) => id !== null && id !== value && end(id, true)}
        onOther={(text) => end(text, false)}
      />
    );
  } else {
    field = (
      <input
        aria-label={label}
        className={styles.input}
        type={attribute?.type === 'date' ? 'date' : 'text'}
        inputMode={attribute?.type === 'number' ? 'decimal' : 'text'}
        defaultValue={value}
      />
    );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears what bubbles from the field inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard as they go down
    <div
      ref={whole}
      className={styles.editor}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={(event) => event.stopPropagation()}
      onKeyDownCapture={onKeyDown}
      onBlur={({ target, currentTarget, relatedTarget }) => {
        if (!(target instanceof HTMLInputElement) || currentTarget.contains(relatedTarget)) return;
        if (!relatedTarget?.closest('[role=listbox], [role=dialog]')) end(target.value, false);
      }}
    >
      {field}
    </div>
  );
}
