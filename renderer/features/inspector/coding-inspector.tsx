import { useQuery } from '@tanstack/react-query';
import { Info, Trash2 } from 'lucide-react';
import { memo } from 'react';
import { useApi } from '#renderer/api/api-context.tsx';
import { attempt, tellDone } from '#renderer/api/attempt.ts';
import { isProvisional } from '#renderer/api/own-codings.ts';
import { useCoders, useCodes, useCurrentCoder } from '#renderer/api/project-data.ts';
import { useSaving } from '#renderer/api/use-saving.ts';
import { AlsoHere } from '#renderer/features/inspector/also-here.tsx';
import styles from '#renderer/features/inspector/inspector.module.css';
import { Facts, Section } from '#renderer/features/inspector/section.tsx';
import { TieFields } from '#renderer/features/inspector/tie-fields.tsx';
import { useDocumentText } from '#renderer/features/inspector/use-document-text.ts';
import { useInspectedCoding } from '#renderer/features/inspector/use-inspected-coding.ts';
import { WeightField } from '#renderer/features/inspector/weight-field.tsx';
import { useWords } from '#renderer/i18n/use-words.ts';
import { useSelection } from '#renderer/state/selection.ts';
import { useSession } from '#renderer/state/session.ts';
import { LongWords } from '#renderer/text/long-words.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { SavedField } from '#renderer/ui/saved-field.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { useCodeColour } from '#renderer/ui/use-code-colour.ts';
import type { CodingInText } from '#shared/contract/coding-columns.ts';
import { pathSeparator } from '#shared/model/code-tree.ts';
import type { CodeId, CodingId } from '#shared/model/ids.ts';

export function CodingInspector({ id }: { id: CodingId }) {
  const coding = useInspectedCoding(id);
  return coding ? <Shown coding={coding} /> : null;
}

const Shown = memo(function Shown({ coding }: { coding: CodingInText }) {
  const { t } = useWords();
  const { codes, byId } = useCodes();
  const coders = useCoders();
  const mine = useCurrentCoder()?.id === coding.coderId;
  const save = useSaving();
  const code = byId.get(coding.codeId);
  const coder = coders.find(({ id }) => id === coding.coderId);
  const inspect = useSelection((selection) => selection.inspect);
  if (!code) return null;
  const above = code.path === code.name ? '' : code.path.slice(0, -(code.name.length + pathSeparator.length));
  return (
    <>
      <Section>
        <h3 className={styles.title}>
          <Swatch colour={code.colour} look={mine ? 'plain' : 'hatched'} />
          {code.name}
        </h3>
        {above && <p className={styles.path}>{above}</p>}
        <Quote coding={coding} colour={code.colour} />
        <Origin coding={coding} coderName={coder?.name} />
        <div className={styles.line}>
          <Button icon={Info} onPress={() => inspect({ kind: 'code', id: code.id })}>
            {t('inspector.openCode')}
          </Button>
          {mine && <RemoveButton coding={coding} />}
        </div>
      </Section>
      {mine ? (
        <Section>
          {(code.kind === 'rating' || coding.weight !== null) && <WeightField coding={coding} isRating={code.kind === 'rating'} />}
          {(code.kind === 'tie' || coding.tie) && <TieFields coding={coding} />}
          <SavedField
            label={t('inspector.memo')}
            lines={2}
            value={coding.memo}
            onSave={(memo) => save((client) => client.codings.update({ id: coding.id, memo }))}
          />
          <ComboBox
            label={t('inspector.changeCode')}
            choices={codes.map(({ id, name, path, colour }) => ({ id: String(id), name, colour, ...(path !== name && { detail: path }) }))}
            value={String(code.id)}
            onChange={(id) => {
              if (id !== null && id !== String(code.id))
                void save((client) => client.codings.update({ id: coding.id, codeId: Number(id) as CodeId }));
            }}
          />
          {code.kind !== 'rating' && coding.weight === null && <WeightField coding={coding} isRating={false} />}
        </Section>
      ) : (
        <Section>
          <OthersWords coding={coding} />
          <p className={styles.muted}>{t('inspector.othersCoding', { coder: coder?.name ?? '' })}</p>
        </Section>
      )}
      <AlsoHere coding={coding} />
    </>
  );
});

/** Who made it and when. The times come a moment later: the list of a document's codings goes without them. */
function Origin({ coding: { id }, coderName }: { coding: CodingInText; coderName: string | undefined }) {
  const { queries } = useApi();
  const { t, dateTime } = useWords();
  const { data: times } = useQuery({ ...queries.codings.get.queryOptions({ input: { id } }), enabled: !isProvisional(id) });
  return (
    <>
      <p className={styles.muted}>{[coderName, times && dateTime(times.createdAt)].filter(Boolean).join(' · ')}</p>
      {times && times.changedAt !== times.createdAt && (
        <p className={styles.muted}>{t('inspector.changed', { at: dateTime(times.changedAt) })}</p>
      )}
    </>
  );
}

function Quote({ coding, colour }: { coding: CodingInText; colour: string }) {
  const { t } = useWords();
  const text = useDocumentText(coding.documentId)?.text ?? '';
  const revealRange = useSelection((selection) => selection.revealRange);
  const colourOf = useCodeColour();
  return (
    <button
      type="button"
      className={styles.quote}
      style={{ '--mark': colourOf(colour) }}
      title={t('inspector.showInText')}
      onClick={() => {
        useSession.getState().openView('code');
        revealRange({ documentId: coding.documentId, start: coding.start, end: coding.end });
      }}
    >
      <LongWords words={text.slice(coding.start, coding.end)} />
    </button>
  );
}

/** What another coder wrote, to read. */
function OthersWords({ coding: { weight, tie, memo } }: { coding: CodingInText }) {
  const { t, number } = useWords();
  const facts = [
    [t('inspector.weight'), weight === null ? '' : number(weight)],
    [t('inspector.alter'), tie?.alter ?? ''],
    [t('inspector.relation'), tie?.relation ?? ''],
    [t('inspector.resource'), tie?.resource ?? ''],
    [t('inspector.direction'), tie?.direction ? t(`inspector.direction.${tie.direction}`) : ''],
    [t('inspector.memo'), memo],
  ] as const;
  return <Facts facts={facts.filter(([, value]) => value !== '')} />;
}

function RemoveButton({ coding }: { coding: CodingInText }) {
  const api = useApi();
  const { t } = useWords();
  const remove = () =>
    attempt(async () => {
      const { removed } = await api.client.codings.remove({ ids: [coding.id] });
      useSelection.getState().selectCoding(null);
      useSelection.getState().inspect(null);
      tellDone(api, t('transcript.removed', { count: removed }));
    });
  return (
    <Button icon={Trash2} onPress={() => void remove()}>
      {t('transcript.cmdRemove')}
    </Button>
  );
}
