import { ChevronDown, UserPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { addCoderKeys, coderCommands } from '#renderer/app/coder-commands.ts';
import { useAppServices } from '#renderer/app/services.ts';
import styles from '#renderer/app/top-bar.module.css';
import { useCommands } from '#renderer/commands/use-commands.ts';
import { currentWords, useWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { useSession } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Menu } from '#renderer/ui/menu.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';

/** Who codes now: everything that is coded carries this name. */
export function CoderMenu() {
  return useSession((session) => session.project !== null) && <OpenCoderMenu />;
}

function OpenCoderMenu() {
  const { t } = useWords();
  const { coders } = useAppServices();
  const coderId = useSession((session) => session.coderId);
  const setCoder = useSession((session) => session.setCoder);
  const [adding, setAdding] = useState(false);
  const now = coders.find(({ id }) => id === coderId);
  const live = useRef({ coders, coderId });
  live.current = { coders, coderId };
  const commands = useMemo(() => {
    const next = () => {
      const { coders: all, coderId: before } = live.current;
      const coder = all[(all.findIndex(({ id }) => id === before) + 1) % all.length];
      if (!coder) return;
      setCoder(coder.id);
      showNotice({ text: currentWords().t('app.nowCoding', { name: coder.name }) });
    };
    return coderCommands(next, () => setAdding(true));
  }, [setCoder]);
  useCommands(commands);
  return (
    <>
      <Menu
        label={t('app.coderMenu', { name: now?.name ?? '—' })}
        placement="bottom end"
        parts={[
          {
            id: 'coders',
            heading: t('app.coder'),
            rows: coders.map(({ id, name, colour }) => ({ id: String(id), name, colour, chosen: id === coderId, run: () => setCoder(id) })),
          },
          { id: 'add', rows: [{ id: 'add', name: t('app.addCoder'), icon: UserPlus, keys: addCoderKeys, run: () => setAdding(true) }] },
        ]}
      >
        <AriaButton className={styles.coder ?? ''} aria-label={t('app.coderMenu', { name: now?.name ?? '—' })}>
          {now && <Swatch colour={now.colour} />}
          <span className={styles.name}>{now?.name ?? t('app.coder')}</span>
          <ChevronDown size={14} aria-hidden />
        </AriaButton>
      </Menu>
      <AddCoderDialog isOpen={adding} onClose={() => setAdding(false)} />
    </>
  );
}

function AddCoderDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useWords();
  const { addCoder, explain } = useAppServices();
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  const add = async () => {
    try {
      await addCoder(name.trim());
      setName('');
      onClose();
    } catch (problem) {
      setError(explain(problem));
    }
  };
  return (
    <Dialog
      title={t('app.addCoderTitle')}
      isOpen={isOpen}
      onClose={onClose}
      width="narrow"
      actions={
        <Button tone="primary" isDisabled={name.trim() === ''} onPress={add}>
          {t('app.addCoderButton')}
        </Button>
      }
    >
      <TextField
        label={t('app.coderName')}
        value={name}
        error={error}
        autoFocus
        onChange={(text) => {
          setName(text);
          setError(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && name.trim() !== '') void add();
          else event.continuePropagation();
        }}
      />
    </Dialog>
  );
}
