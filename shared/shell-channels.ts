/** Names of the messages between the preload script and the main process of the desktop program. */
export const shellChannels = {
  /** page → main: a port to the backend, please. */
  connect: 'bailanys:connect',
  /** main → page: the port. */
  port: 'bailanys:port',
  pickFiles: 'bailanys:pick-files',
  pickFolder: 'bailanys:pick-folder',
  saveFile: 'bailanys:save-file',
  setTitle: 'bailanys:set-title',
  setMenu: 'bailanys:set-menu',
  /** main → page: a command chosen in the menu. */
  command: 'bailanys:command',
  /** page → main: files may come now. */
  takesFiles: 'bailanys:takes-files',
  /** main → page: open this project. */
  openFile: 'bailanys:open-file',
} as const;
