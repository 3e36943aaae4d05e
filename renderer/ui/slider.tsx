import { type SliderProps as AriaProps, Slider as AriaSlider, Label, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import field from '#renderer/ui/field.module.css';
import styles from '#renderer/ui/slider.module.css';

export interface SliderProps extends Omit<AriaProps<number>, 'children' | 'className' | 'style' | 'aria-label'> {
  label: string;
}

export function Slider({ label, ...rest }: SliderProps) {
  return (
    <AriaSlider {...rest} className={styles.slider ?? ''}>
      <Label className={field.label}>{label}</Label>
      <SliderOutput className={styles.value ?? ''} />
      <SliderTrack className={styles.track ?? ''}>
        {({ state }) => (
          <>
            <span className={styles.rail} />
            <span className={styles.filled} style={{ width: `${state.getThumbPercent(0) * 100}%` }} />
            <SliderThumb className={styles.thumb ?? ''} />
          </>
        )}
      </SliderTrack>
    </AriaSlider>
  );
}
