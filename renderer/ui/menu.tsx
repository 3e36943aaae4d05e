import { Check, ChevronRight, type LucideIcon } from 'lucide-react';
import type { ReactElement } from 'react';
import {
  Menu as AriaMenu,
  Header,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  type PopoverProps,
  Separator,
  SubmenuTrigger,
} from 'react-aria-components';
import { classes } from '#renderer/ui/classes.ts';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import list from '#renderer/ui/list.module.css';
import popover from '#renderer/ui/popover.module.css';
import { Swatch } from '#renderer/ui/swatch.tsx';

/** A row of a menu. With `items` it opens a menu of its own; `chosen` makes it one of several to choose from. */
export interface MenuRow {
  id: string;
  name: string;
  detail?: string;
  icon?: LucideIcon;
  colour?: string;
  keys?: string;
  chosen?: boolean;
  danger?: boolean;
  disabled?: boolean;
  run?: () => void;
  items?: readonly MenuRow[];
}

export interface MenuPart {
  id: string;
  heading?: string;
  rows: readonly MenuRow[];
}

/** The list itself. Parts are divided by a hairline; empty parts are left out. */
export function MenuList({ label, parts }: { label: string; parts: readonly MenuPart[] }) {
  const filled = parts.filter(({ rows }) => rows.length > 0);
  return (
    <AriaMenu aria-label={label} className={list.list ?? ''}>
      {filled.flatMap(({ id, heading, rows }, index) => [
        index > 0 && <Separator key={`before ${id}`} className={list.separator ?? ''} />,
        // A part and a row of one name must not be taken for each other: the list would be drawn round and round for ever.
        <MenuSection key={id} id={`part ${id}`} {...(heading === undefined ? { 'aria-label': id } : {})}>
          {heading !== undefined && <Header className={list.heading}>{heading}</Header>}
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </MenuSection>,
      ])}
    </AriaMenu>
  );
}

function Row({ row }: { row: MenuRow }) {
  const { id, name, detail, icon: Icon, colour, keys, chosen, danger, disabled, run, items } = row;
  const item = (
    <MenuItem
      id={id}
      textValue={name}
      isDisabled={disabled === true}
      onAction={() => run?.()}
      className={classes(list.item, danger && list.danger)}
    >
      <span className={list.icon}>{chosen ? <Check size={14} aria-hidden /> : Icon && <Icon size={14} aria-hidden />}</span>
      {colour !== undefined && <Swatch colour={colour} />}
      <span className={list.words}>{name}</span>
      {detail !== undefined && <span className={list.detail}>{detail}</span>}
      {keys !== undefined && <KeyHint keys={keys} />}
      {items && <ChevronRight size={14} aria-hidden />}
    </MenuItem>
  );
  if (!items) return item;
  return (
    <SubmenuTrigger>
      {item}
      <Popover className={popover.popover ?? ''}>
        <MenuList label={name} parts={[{ id: 'all', rows: items }]} />
      </Popover>
    </SubmenuTrigger>
  );
}

export interface MenuProps {
  label: string;
  parts: readonly MenuPart[];
  placement?: PopoverProps['placement'];
  /** The button that opens it. */
  children: ReactElement;
}

export function Menu({ label, parts, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover placement={placement} className={popover.popover ?? ''}>
        <MenuList label={label} parts={parts} />
      </Popover>
    </MenuTrigger>
  );
}
