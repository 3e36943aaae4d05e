/**
 * Hidden files, lock files of office programs, what systems leave in folders, and our own projects with what stands beside them while they are
 * open: never what somebody means to import with a folder.
 */
export const isLeftOverFile = (name: string): boolean =>
  /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)|\.bailanys(?:-[\w-]+)?$/iu.test(name);
