import { Bold, Eye, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Badge } from '#renderer/ui/badge.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { ComboBox } from '#renderer/ui/combo-box.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { KeyHint } from '#renderer/ui/key-hint.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { Slider } from '#renderer/ui/slider.tsx';
import { Swatch } from '#renderer/ui/swatch.tsx';
import { Switch } from '#renderer/ui/switch.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import { codeHues } from '#shared/model/code-colours.ts';
import { Section } from './gallery-section.tsx';

const coders = [
  { id: 'mine', name: 'Айгүл', colour: codeHues[0] },
  { id: 'others', name: 'Борис', colour: codeHues[1], detail: '214' },
  { id: 'all', name: 'Everybody' },
] as const;
type Coder = (typeof coders)[number]['id'];

export function GalleryFields() {
  const { t } = useWords();
  const [coder, setCoder] = useState<Coder>('mine');
  const [combo, setCombo] = useState<Coder | null>('others');
  return (
    <>
      <Section title="Buttons">
        <Button tone="primary">{t('app.newCreate')}</Button>
        <Button icon={Plus}>{t('app.addCoderButton')}</Button>
        <Button tone="quiet">{t('ui.cancel')}</Button>
        <Button tone="danger" icon={Trash2}>
          {t('ui.clear')}
        </Button>
        <Button isDisabled>{t('ui.copyTable')}</Button>
        <IconButton icon={Plus} label={t('app.addCoder')} keys="Mod+Shift+N" />
        <IconButton icon={Trash2} label={t('ui.clear')} size="small" />
        <ToggleButton icon={Eye} label={t('ui.showTable')} defaultSelected />
        <ToggleButton icon={Bold} label={t('ui.showChart')} />
      </Section>
      <Section title="Fields">
        <TextField label={t('app.newName')} defaultValue="Integration in three cities" />
        <TextField label={t('app.coderName')} defaultValue="Айгүл" error={t('ui.nothingFound')} />
        <TextField label={t('app.newStarter')} lines={3} hint={t('app.newStarterText')} />
        <SearchField label={t('commands.sheetFilter')} defaultValue="түйін" />
        <NumberField label="α" defaultValue={0.8} step={0.05} />
        <Select label={t('app.coder')} choices={coders} value={coder} onChange={setCoder} />
        <ComboBox label={t('app.coderName')} choices={coders} value={combo} onChange={setCombo} />
        <Slider label={t('commands.largerText')} defaultValue={17} minValue={13} maxValue={28} />
      </Section>
      <Section title="Choices">
        <Checkbox defaultSelected>{t('app.newStarter')}</Checkbox>
        <Checkbox isIndeterminate>{t('ui.columns')}</Checkbox>
        <Checkbox isDisabled>{t('ui.columns')}</Checkbox>
        <Switch defaultSelected>{t('app.themeContrast')}</Switch>
        <Switch>{t('app.themeDark')}</Switch>
        <RadioGroup label={t('app.coder')} choices={coders} value={coder} onChange={setCoder} />
        <RadioGroup label={t('app.coder')} look="segments" choices={coders} value={coder} onChange={setCoder} />
      </Section>
      <Section title="Marks">
        {codeHues.map((hue) => (
          <Swatch key={hue} colour={hue} />
        ))}
        <Swatch colour={codeHues[2]} look="hatched" />
        <Swatch colour={codeHues[3]} look="ring" />
        <Badge>84</Badge>
        <Badge tone="accent">12</Badge>
        <Badge tone="warning">3</Badge>
        <Badge tone="danger">1</Badge>
        <KeyHint keys="Mod+Shift+Z" />
        <KeyHint keys="Alt+Up" />
        <KeyHint keys="?" />
      </Section>
    </>
  );
}
