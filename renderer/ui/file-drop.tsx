import { Upload } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { type DropItem, DropZone } from 'react-aria-components';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classes } from '#renderer/ui/classes.ts';
import styles from '#renderer/ui/file-drop.module.css';
import { isLeftOverFile } from '#shared/left-over-file.ts';

export interface FileDropProps {
  /** Files and, of dropped folders, all the files in them. */
  onFiles: (files: readonly File[]) => void;
  /** What lies under the drop area: with it the area is invisible until something is dragged over it. */
  children?: ReactNode;
  /** Without children: a button that asks for files stands beside the words. */
  onChoose?: () => void;
  className?: string;
}

const byName = new Intl.Collator(undefined, { numeric: true });
const nameOf = (item: DropItem): string => (item.kind === 'text' ? '' : item.name);

async function collectFiles(items: AsyncIterable<DropItem> | Iterable<DropItem>, isInFolder = false): Promise<File[]> {
  const files: File[] = [];
  const found: DropItem[] = [];
  for await (const item of items) found.push(item);
  // A folder is listed in no order that people know.
  if (isInFolder) found.sort((one, other) => byName.compare(nameOf(one), nameOf(other)));
  for (const item of found) {
    if (item.kind === 'text' || (isInFolder && isLeftOverFile(item.name))) continue;
    if (item.kind === 'file') files.push(await item.getFile());
    else files.push(...(await collectFiles(item.getEntries(), true)));
  }
  return files;
}

/** Whether what is being dragged are files: React Aria tells only their types, and a text file has that of dragged text. */
function useHoldsFiles(): RefObject<boolean> {
  const holdsFiles = useRef(false);
  useEffect(() => {
    const look = ({ dataTransfer }: DragEvent) => {
      holdsFiles.current = dataTransfer?.types.includes('Files') ?? false;
    };
    document.addEventListener('dragenter', look, true);
    return () => document.removeEventListener('dragenter', look, true);
  }, []);
  return holdsFiles;
}

/** Takes files from outside the program, anywhere over its children. */
export function FileDrop({ onFiles, onChoose, children, className }: FileDropProps) {
  const { t } = useWords();
  const holdsFiles = useHoldsFiles();
  return (
    <DropZone
      aria-label={t('ui.dropFiles')}
      className={classes(children === undefined ? styles.area : styles.over, className)}
      getDropOperation={() => (holdsFiles.current ? 'copy' : 'cancel')}
      onDrop={({ items }) => {
        collectFiles(items).then((files) => {
          if (files.length > 0) onFiles(files);
        }, reportError);
      }}
    >
      {({ isDropTarget }) => (
        <>
          {children}
          {(isDropTarget || children === undefined) && (
            <span className={children === undefined ? styles.words : styles.veil}>
              <Upload size={20} strokeWidth={1.5} aria-hidden />
              {t('ui.dropFiles')}
              {onChoose && children === undefined && <Button onPress={onChoose}>{t('ui.chooseFiles')}</Button>}
            </span>
          )}
        </>
      )}
    </DropZone>
  );
}
