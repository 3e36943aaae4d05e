import { saveBlob } from '#renderer/shell/save-blob.ts';
import type { PickedFile, Shell } from '#renderer/shell/shell.ts';
import { portMessage, type ShellBridge } from '#shared/shell.ts';

const toPicked = (path: string): PickedFile => ({ name: path.split(/[\\/]/).at(-1) ?? path, path });

export function createDesktopShell(bridge: ShellBridge): Shell {
  return {
    face: 'desktop',
    importFiles: async (options) => (await bridge.pickFiles(options)).map(toPicked),
    importFolder: async () => {
      const path = await bridge.pickFolder();
      return path === null ? [] : [toPicked(path)];
    },
    takeFiles: async (files) =>
      files
        .map((file) => bridge.getPath(file))
        .filter((path) => path !== '')
        .map(toPicked),
    pickProject: async (kinds) => (await bridge.pickFiles({ kinds, multiple: false }))[0] ?? null,
    saveFile: async (options, write) => {
      const path = await bridge.saveFile(options);
      if (path === null) return false;
      await write(path);
      return true;
    },
    saveBlob,
    setTitle: (title) => {
      bridge.setTitle(title);
    },
    setMenu: (menu) => {
      bridge.setMenu(menu);
    },
  };
}

/** Asks the preload script for the port to the backend. */
export function receivePort(bridge: ShellBridge): Promise<MessagePort> {
  return new Promise((resolve) => {
    const listen = (event: MessageEvent) => {
      const [port] = event.ports;
      if (event.source !== window || event.data !== portMessage || !port) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
    bridge.connect();
  });
}
