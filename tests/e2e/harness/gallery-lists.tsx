import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { CoefficientBar } from '#renderer/ui/coefficient-bar.tsx';
import { DataTable } from '#renderer/ui/data-table.tsx';
import { Pane } from '#renderer/ui/pane.tsx';
import { RowWords } from '#renderer/ui/row-words.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import type { TableColumn } from '#renderer/ui/table-column.ts';
import { Tree } from '#renderer/ui/tree.tsx';
import type { TreeId } from '#renderer/ui/tree-node.ts';
import styles from './gallery.module.css';
import { type AgreementRow, type CodeRow, createAgreement, createCodes } from './gallery-data.ts';
import { Section } from './gallery-section.tsx';

const many = Number(new URLSearchParams(location.search).get('codes') ?? 0);
const codes = createCodes(many);
const few = createAgreement(24);
const lots = createAgreement(5_000);

export function GalleryLists() {
  const { t, number } = useWords();
  const [selected, setSelected] = useState<ReadonlySet<TreeId>>(new Set([2]));
  const [expanded, setExpanded] = useState<ReadonlySet<TreeId>>(new Set(codes.map(({ id }) => id)));
  const [renaming, setRenaming] = useState<TreeId | null>(null);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const [moved, setMoved] = useState('');
  const nameOf = (node: CodeRow) => names[node.id] ?? node.name;
  const columns: readonly TableColumn<AgreementRow>[] = [
    {
      id: 'code',
      name: t('views.code'),
      text: ({ code }) => code,
      always: true,
      width: 220,
      cell: ({ code, colour }) => (
        <>
          <Swatch colour={colour} />
          {code}
        </>
      ),
    },
    { id: 'units', name: 'N', text: ({ units }) => number(units), sortBy: ({ units }) => units, align: 'end' },
    {
      id: 'kappa',
      name: 'κ',
      width: 260,
      text: ({ kappa }) => (kappa === null ? '' : number(kappa, 2)),
      sortBy: ({ kappa }) => kappa,
      cell: ({ kappa, interval }) => <CoefficientBar name="κ" value={kappa} interval={interval} />,
    },
  ];
  return (
    <Section title="Lists">
      <div className={styles.side}>
        <Pane title={t('commands.groupCode')}>
          <Tree
            label={t('commands.groupCode')}
            nodes={codes}
            selected={selected}
            onSelect={setSelected}
            expanded={expanded}
            onExpand={setExpanded}
            renaming={renaming}
            onRenaming={setRenaming}
            onRename={(id, name) => setNames({ ...names, [id]: name })}
            onMove={(ids, target) => setMoved(`${ids.join(',')} ${target.position} ${target.id}`)}
            renderRow={(node) => (
              <>
                <Swatch colour={node.colour} />
                <RowWords name={nameOf(node)} end={number(node.codings)} />
              </>
            )}
          />
        </Pane>
      </div>
      <p data-testid="moved">{moved}</p>
      <p data-testid="names">{Object.values(names).join(' ')}</p>
      <div className={styles.wide}>
        <DataTable name="gallery.few" label={t('views.agreement')} columns={columns} rows={few} getId={({ id }) => id} selectedId={2} />
      </div>
      <div className={styles.wide}>
        <DataTable
          name="gallery.lots"
          label={t('views.retrieve')}
          columns={columns}
          rows={lots}
          getId={({ id }) => id}
          usualSort={{ columnId: 'kappa', direction: 'down' }}
        />
      </div>
    </Section>
  );
}
