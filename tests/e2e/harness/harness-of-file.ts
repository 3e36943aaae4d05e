import { afterAll, beforeAll } from 'vitest';
import { type OpenHarness, openHarness } from './open-harness.ts';

/** The page with a transcript alone, for the tests of one file: opened before the first, closed after the last. */
export function harnessOfFile(begin: (harness: OpenHarness) => void): Pick<OpenHarness, 'complaints'> {
  let opened: OpenHarness | undefined;
  beforeAll(async () => {
    opened = await openHarness('transcript.html');
    begin(opened);
  });
  afterAll(() => opened?.close());
  return {
    get complaints() {
      return opened?.complaints ?? [];
    },
  };
}
