import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { bridgeName, portMessage, type ShellBridge } from '#shared/shell.ts';
import { shellChannels as channels } from '#shared/shell-channels.ts';

/** Calls the listener with the one value of every message, never with electron's event, which would hand over its sender. */
function listen(channel: string, listener: (value: string) => void): () => void {
  const receive = (_event: unknown, value: string): void => listener(value);
  ipcRenderer.on(channel, receive);
  return () => ipcRenderer.off(channel, receive);
}

/** Ports cannot cross the bridge, so they come as a message of the window. */
ipcRenderer.on(channels.port, (event) => window.postMessage(portMessage, '*', event.ports));

const bridge: ShellBridge = {
  connect: () => ipcRenderer.send(channels.connect),
  pickFiles: (options) => ipcRenderer.invoke(channels.pickFiles, options),
  pickFolder: () => ipcRenderer.invoke(channels.pickFolder),
  saveFile: (options) => ipcRenderer.invoke(channels.saveFile, options),
  getPath: (file) => webUtils.getPathForFile(file as File),
  setTitle: (title) => ipcRenderer.send(channels.setTitle, title),
  setMenu: (menu) => ipcRenderer.send(channels.setMenu, menu),
  onCommand: (listener) => listen(channels.command, listener),
  onOpenFile: (listener) => {
    const stop = listen(channels.openFile, listener);
    ipcRenderer.send(channels.takesFiles);
    return stop;
  },
};

contextBridge.exposeInMainWorld(bridgeName, bridge);
