import type { segmentFormats } from '#shared/contract/exchange.ts';

export type SegmentFormat = (typeof segmentFormats)[number];

/** The keys under which each format leaves, also shown in the menu. */
export const segmentKeys = {
  xlsx: 'Alt+E',
  docx: 'Alt+Shift+E',
  csv: 'Alt+V',
  html: 'Alt+H',
  json: 'Alt+J',
} as const satisfies Readonly<Record<SegmentFormat, string>>;
