import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useCoders, useCurrentCoder } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/settings/settings.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ColourButton } from '#renderer/ui/colour-button.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import type { Coder } from '#shared/model/coding.ts';

/** The people who code. Who codes now is chosen here too; a coder with codings cannot be removed. */
export function CoderSettings() {
  const { t } = useWords();
  const coders = useCoders();
  const current = useCurrentCoder();
  const setCoder = useSession((session) => session.setCoder);
  return (
    <div className={styles.page}>
      <RadioGroup
        aria-label={t('settings.currentCoder')}
        value={current ? String(current.id) : null}
        onChange={(id) => setCoder(coders.find((coder) => String(coder.id) === id)?.id ?? null)}
      >
        <ul className={styles.coders}>
          {coders.map((coder) => (
            <CoderLine key={coder.id} coder={coder} isCurrent={coder.id === current?.id} />
          ))}
        </ul>
      </RadioGroup>
      <NewCoder />
    </div>
  );
}

function CoderLine({ coder, isCurrent }: { coder: Coder & { codings: number; documentsDone: number }; isCurrent: boolean }) {
  const api = useApi();
  const { t } = useWords();
  const save = useSaving();
  const { id, name, colour, codings, documentsDone } = coder;
  const remove = () =>
    attempt(async () => {
      await api.client.coders.remove({ id });
      tellDone(api, t('settings.coderRemoved', { name }));
    });
  return (
    <li className={styles.coder}>
      <Radio value={String(id)} aria-label={t('settings.codeAs', { name })} className={styles.radio ?? ''}>
        <span className={styles.dot} aria-hidden />
      </Radio>
      <ColourButton
        label={t('codes.colourTitle', { name })}
        colour={colour}
        onChange={(next) => void save((client) => client.coders.update({ id, colour: next }))}
      />
      <SavedField
        label={t('app.coderName')}
        quiet
        value={name}
        onSave={(next) => next.trim() !== '' && save((client) => client.coders.update({ id, name: next.trim() }))}
      />
      <span className={styles.muted}>
        {t('settings.coderWork', { codings, documents: documentsDone })}
        {isCurrent && ` · ${t('settings.now')}`}
      </span>
      <IconButton
        icon={Trash2}
        size="small"
        label={codings > 0 ? t('settings.coderInUse', { name }) : t('settings.coderRemove', { name })}
        isDisabled={codings > 0}
        onPress={() => void remove()}
      />
    </li>
  );
}

function NewCoder() {
  const { t } = useWords();
  const save = useSaving();
  const [name, setName] = useState('');
  const add = async () => {
    if (name.trim() !== '' && (await save((client) => client.coders.create({ name: name.trim() })))) setName('');
  };
  return (
    <div className={styles.line}>
      <TextField
        label={t('app.addCoderTitle')}
        value={name}
        onChange={setName}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void add();
          else event.continuePropagation();
        }}
      />
      <Button icon={Plus} isDisabled={name.trim() === ''} onPress={add}>
        {t('app.addCoderButton')}
      </Button>
    </div>
  );
}
