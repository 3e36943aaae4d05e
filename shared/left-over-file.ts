/** Hidden files, lock files of office programs, and what systems leave in folders: never what somebody means to import with a folder. */
export const isLeftOverFile = (name: string): boolean => /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/iu.test(name);
