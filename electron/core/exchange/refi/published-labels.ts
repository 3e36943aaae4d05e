/** How the description of a source says where and when it was published; REFI-QDA has no place of its own for it. */
export const publishedLabels = { publisher: 'Publisher: ', dated: 'Dated: ' } as const;
