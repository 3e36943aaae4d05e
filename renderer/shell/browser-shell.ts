import { clickLink, saveBlob } from '#renderer/shell/save-blob.ts';
import type { PickedFile, Shell } from '#renderer/shell/shell.ts';
import { isLeftOverFile } from '#shared/left-over-file.ts';

/** A tab has no paths: files go to the local server of this machine and come from it, both with the token of this start. */
export function createBrowserShell(token: string): Shell {
  const post = async (where: string, name: string, body: File | null): Promise<unknown> => {
    const answer = await fetch(`${where}?name=${encodeURIComponent(name)}`, {
      method: 'POST',
      headers: { 'x-bailanys-token': token },
      body,
    });
    if (!answer.ok) throw new Error(`${where} ${answer.status}`);
    return answer.json();
  };
  const upload = async (file: File) => (await post('/upload', file.name, file)) as PickedFile;
  const takeFiles = async (files: readonly File[]) => {
    const taken: PickedFile[] = [];
    for (const file of files) taken.push(await upload(file));
    return taken;
  };
  return {
    face: 'browser',
    importFiles: async ({ kinds, multiple }) => {
      const accept = kinds.flatMap(({ extensions }) => extensions.map((extension) => `.${extension}`)).join(',');
      return takeFiles(await askForFiles({ accept, multiple }));
    },
    importFolder: async () =>
      takeFiles(
        (await askForFiles({ multiple: true, webkitdirectory: true }))
          .filter(({ name }) => !isLeftOverFile(name))
          .sort((one, other) => byPath.compare(one.webkitRelativePath, other.webkitRelativePath)),
      ),
    takeFiles,
    saveFile: async ({ name }, write) => {
      const { path, ticket } = (await post('/ticket', name, null)) as { path: string; ticket: string };
      await write(path);
      clickLink(`/download/${ticket}`, name);
      return true;
    },
    saveBlob,
    setTitle: (title) => {
      document.title = title;
    },
  };
}

const byPath = new Intl.Collator(undefined, { numeric: true });

/** The browser's file dialog; no files when it was cancelled. */
function askForFiles(how: Partial<Pick<HTMLInputElement, 'accept' | 'multiple' | 'webkitdirectory'>>): Promise<File[]> {
  return new Promise((resolve) => {
    const input = Object.assign(document.createElement('input'), { type: 'file', ...how });
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });
}
