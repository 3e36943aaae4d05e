import { useSaving } from '#renderer/api/use-saving.ts';
import { Section } from '#renderer/features/inspector/section.tsx';
import { useDocumentText } from '#renderer/features/inspector/use-document-text.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import type { DocumentId } from '#shared/model/ids.ts';

/** Who speaks, how often; a name can be changed in place. */
export function Speakers({ id }: { id: DocumentId }) {
  const { t } = useWords();
  const save = useSaving();
  const text = useDocumentText(id);
  if (!text || text.speakers.length === 0) return null;
  const turns = Map.groupBy(text.turns, ({ speakerId }) => speakerId);
  return (
    <Section title={t('inspector.speakers')}>
      {text.speakers.map((speaker) => (
        <SavedField
          key={speaker.id}
          label={t('inspector.speaker', { count: turns.get(speaker.id)?.length ?? 0 })}
          value={speaker.name}
          onSave={(name) => name.trim() !== '' && save((client) => client.documents.renameSpeaker({ id: speaker.id, name: name.trim() }))}
        />
      ))}
    </Section>
  );
}
