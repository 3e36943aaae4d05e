import { useSyncExternalStore } from 'react';

/** The tokens that pictures (canvas, charts) need as plain colours, `rgb(…)`. */
export interface TokenColours {
  ink: string;
  inkMuted: string;
  page: string;
  raised: string;
  hairline: string;
  controlLine: string;
  accent: string;
  accentSoft: string;
  danger: string;
  focus: string;
  /** True where the page is dark. */
  dark: boolean;
}

const variables = {
  ink: '--bai-ink',
  inkMuted: '--bai-ink-muted',
  page: '--bai-page',
  raised: '--bai-raised',
  hairline: '--bai-hairline',
  controlLine: '--bai-control-line',
  accent: '--bai-accent',
  accentSoft: '--bai-accent-soft',
  danger: '--bai-danger',
  focus: '--bai-focus',
} as const;

/** A custom property keeps `light-dark(…)` unresolved, so each is asked through an element that wears it. */
export function readTokenColours(): TokenColours {
  const probe = document.createElement('span');
  document.body.append(probe);
  const read = (variable: string) => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(Object.entries(variables).map(([name, variable]) => [name, read(variable)])) as Record<
    keyof typeof variables,
    string
  >;
  probe.remove();
  const [red = 255, green = 255, blue = 255] = (colours.page.match(/\d+/g) ?? []).map(Number);
  return { ...colours, dark: red * 0.2126 + green * 0.7152 + blue * 0.0722 < 128 };
}

let known: TokenColours | undefined;
const listeners = new Set<() => void>();

/** Read once for all who show them: to ask the browser for a colour makes it work out the styles of the page. */
const coloursOfNow = (): TokenColours => {
  known ??= readTokenColours();
  return known;
};

function forget(): void {
  known = undefined;
  for (const tell of listeners) tell();
}

let isWatching = false;

function watchAppearance(): void {
  if (isWatching) return;
  isWatching = true;
  new MutationObserver(forget).observe(document.documentElement, { attributeFilter: ['data-theme', 'data-contrast'] });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', forget);
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The colours of now; new ones whenever the appearance changes, by choice or with the system. */
export function useTokenColours(): TokenColours {
  watchAppearance();
  return useSyncExternalStore(subscribe, coloursOfNow);
}
