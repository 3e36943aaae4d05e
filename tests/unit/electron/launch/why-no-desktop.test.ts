import { describe, expect, it } from 'vitest';
import { type Surroundings, whyNoDesktop } from '../../../../electron/launch/why-no-desktop.ts';

const desk: Surroundings = { environment: { DISPLAY: ':0' }, platform: 'linux', isRoot: false, obtain: () => '/electron/dist' };

describe('the desktop program', () => {
  it('opens where there is a display, a runtime and an ordinary person', () => {
    expect(whyNoDesktop(desk)).toBeNull();
    expect(whyNoDesktop({ ...desk, environment: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    expect(whyNoDesktop({ ...desk, environment: {}, platform: 'darwin' })).toBeNull();
  });

  it('says in one sentence why it does not open, and fetches nothing in vain', () => {
    const inVain = () => {
      throw new Error('Fetched for nothing');
    };
    expect(whyNoDesktop({ ...desk, environment: {}, obtain: inVain })).toMatch(/^There is no display .*\.$/);
    expect(whyNoDesktop({ ...desk, isRoot: true, obtain: inVain })).toMatch(/root.*\.$/);
    expect(whyNoDesktop({ ...desk, obtain: () => null })).toMatch(/runtime.*\.$/);
  });
});
