import { type Preferences, usePreferences } from '#renderer/state/preferences.ts';

/** Writes the choice where tokens.css looks for it. High contrast is asked for by the choice or by the system. */
function applyPreferences({ theme, language, textSize, textMeasure }: Preferences, systemContrast: boolean): void {
  const { dataset, style } = document.documentElement;
  if (theme === 'light' || theme === 'dark') dataset.theme = theme;
  else delete dataset.theme;
  if (theme === 'contrast' || (theme === 'system' && systemContrast)) dataset.contrast = 'more';
  else delete dataset.contrast;
  document.documentElement.lang = language;
  style.setProperty('--bai-text-size', `${textSize}px`);
  style.setProperty('--bai-text-measure', `${textMeasure}ch`);
}

/** Keeps the page as the preferences say, now and whenever they or the system change. */
export function followPreferences(): () => void {
  const contrast = window.matchMedia('(prefers-contrast: more)');
  const apply = () => applyPreferences(usePreferences.getState(), contrast.matches);
  apply();
  contrast.addEventListener('change', apply);
  const unsubscribe = usePreferences.subscribe(apply);
  return () => {
    contrast.removeEventListener('change', apply);
    unsubscribe();
  };
}
