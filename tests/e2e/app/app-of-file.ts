import { afterAll, beforeAll, beforeEach } from 'vitest';
import { describeWindow } from '../support/window-at-failure.ts';
import { type AppChoices, type OpenApp, openApp } from './open-app.ts';

/**
 * The program for the tests of one file, opened before the first. After a test that failed it is opened anew, so that what that one left
 * behind, a dialog or a passage half dragged, fails neither its second try nor the tests after it. `begin` goes where the tests begin.
 */
export function appOfFile(choices: AppChoices = {}, begin: (app: OpenApp) => Promise<unknown> = async () => undefined): OpenApp {
  let opened: OpenApp | undefined;
  let isBroken = false;
  const app = (): OpenApp => {
    if (!opened) throw new Error('The program is not open yet');
    return opened;
  };
  const open = async (): Promise<void> => {
    opened = await openApp(choices);
    await begin(opened);
  };
  beforeAll(open);
  beforeEach(async ({ task, onTestFailed }) => {
    onTestFailed(async () => {
      isBroken = true;
      task.meta.window = await describeWindow(app().page, app().complaints);
    });
    if (!isBroken) return;
    isBroken = false;
    await app().close();
    await open();
  });
  afterAll(() => opened?.close());
  return {
    get page() {
      return app().page;
    },
    get core() {
      return app().core;
    },
    get home() {
      return app().home;
    },
    get address() {
      return app().address;
    },
    get complaints() {
      return app().complaints;
    },
    stopServer: () => app().stopServer(),
    close: () => app().close(),
  };
}
