import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import styles from '#renderer/features/cases/cases.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { type Attribute, AttributeType } from '#shared/model/case.ts';

export type AttributesDialogProps = { attributes: readonly Attribute[]; onClose: () => void };

/** The properties of cases: names, types, declared categories. Every change is saved as it is made. */
export function AttributesDialog({ attributes, onClose }: AttributesDialogProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('cases.attributes')} isOpen onClose={onClose} width="wide" isDismissable={false}>
      <ul className={styles.attributes}>
        {attributes.map((attribute) => (
          <AttributeLine key={attribute.id} attribute={attribute} />
        ))}
      </ul>
      <NewAttribute />
    </Dialog>
  );
}

function useTypes() {
  const { t } = useWords();
  return AttributeType.options.map((id) => ({ id, name: t(`cases.type.${id}`) }));
}

function AttributeLine({ attribute: { id, name, type, categories } }: { attribute: Attribute }) {
  const api = useApi();
  const { t } = useWords();
  const save = useSaving();
  const types = useTypes();
  const remove = () =>
    attempt(async () => {
      await api.client.cases.removeAttribute({ id });
      tellDone(api, t('cases.attributeRemoved', { name }));
    });
  return (
    <li className={styles.attribute}>
      <SavedField
        label={t('cases.attributeName')}
        quiet
        value={name}
        onSave={(next) => next.trim() !== '' && save((client) => client.cases.updateAttribute({ id, name: next.trim() }))}
      />
      <Select
        label={t('cases.typeOf', { name })}
        quiet
        choices={types}
        value={type}
        onChange={(next) => next !== type && void save((client) => client.cases.updateAttribute({ id, type: next }))}
      />
      {type === 'category' ? (
        <SavedField
          label={t('cases.categoriesOf', { name })}
          quiet
          lines={1}
          value={categories.join('\n')}
          placeholder={t('cases.categoriesHint')}
          onSave={(text) => save((client) => client.cases.updateAttribute({ id, categories: toCategories(text) }))}
        />
      ) : (
        <span />
      )}
      <IconButton icon={Trash2} size="small" label={t('cases.attributeRemove', { name })} onPress={() => void remove()} />
    </li>
  );
}

const toCategories = (text: string): string[] => [...new Set(text.split(/[\n;]/).map((line) => line.trim()))].filter(Boolean);

function NewAttribute() {
  const { t } = useWords();
  const save = useSaving();
  const types = useTypes();
  const [name, setName] = useState('');
  const [type, setType] = useState<AttributeType>('category');
  const create = async () => {
    if (name.trim() !== '' && (await save((client) => client.cases.createAttribute({ name: name.trim(), type })))) setName('');
  };
  return (
    <div className={styles.newAttribute}>
      <TextField
        label={t('cases.newAttribute')}
        value={name}
        onChange={setName}
        autoFocus
        onKeyDown={(event) => {
          if (event.key === 'Enter') void create();
          else event.continuePropagation();
        }}
      />
      <Select label={t('cases.type')} choices={types} value={type} onChange={setType} />
      <Button icon={Plus} isDisabled={name.trim() === ''} onPress={create}>
        {t('cases.attributeAdd')}
      </Button>
    </div>
  );
}
