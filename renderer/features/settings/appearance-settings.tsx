import styles from '#renderer/features/settings/settings.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { type ThemeChoice, textMeasures, textSizes, themeChoices, usePreferences } from '#renderer/state/preferences.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Slider } from '#renderer/ui/slider.tsx';
import { languages } from '#shared/model/language.ts';

const themeKeys = {
  system: 'app.themeSystem',
  light: 'app.themeLight',
  dark: 'app.themeDark',
  contrast: 'app.themeContrast',
} as const satisfies Record<ThemeChoice, string>;

/** Language, colours and the letters of the transcript, with a sample that follows at once. */
export function AppearanceSettings() {
  const { t } = useWords();
  const { language, theme, textSize, textMeasure, setLanguage, setTheme, setTextSize, setTextMeasure } = usePreferences();
  return (
    <div className={styles.page}>
      <RadioGroup
        label={t('app.language')}
        look="segments"
        choices={languages.map((id) => ({ id, name: t(`inspector.language.${id}`) }))}
        value={language}
        onChange={setLanguage}
      />
      <RadioGroup
        label={t('app.theme')}
        look="segments"
        choices={themeChoices.map((id) => ({ id, name: t(themeKeys[id]) }))}
        value={theme}
        onChange={setTheme}
      />
      <div className={styles.sliders}>
        <Slider
          label={t('settings.textSize')}
          minValue={textSizes.smallest}
          maxValue={textSizes.largest}
          value={textSize}
          onChange={setTextSize}
        />
        <Slider
          label={t('settings.textMeasure')}
          minValue={textMeasures.smallest}
          maxValue={textMeasures.largest}
          value={textMeasure}
          onChange={setTextMeasure}
        />
      </div>
      <figure className={styles.sample}>
        <figcaption className={styles.heading}>{t('settings.sample')}</figcaption>
        <p lang="ru">В первые дни помогла тётя: взяла к себе, пока я не нашла работу.</p>
        <p lang="kk">Алғашқы күндері апам көмектесті: жұмыс тапқанша қасына алды.</p>
        <p lang="en">In the first days my aunt helped: she took me in until I found work.</p>
      </figure>
    </div>
  );
}
