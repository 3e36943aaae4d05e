import { Calculator as Icon } from 'lucide-react';
import type { Command } from '#renderer/commands/command.ts';
import { useCommands } from '#renderer/commands/use-commands.ts';
import styles from '#renderer/features/agreement/calculator/calculator.module.css';
import { Calculator } from '#renderer/features/agreement/calculator/calculator.tsx';
import { useCalculator } from '#renderer/features/agreement/calculator/calculator-state.ts';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';

export const calculatorCommands: readonly Command[] = [
  {
    id: 'analysis.calculator',
    label: 'agreement.calc.open',
    group: 'analysis',
    icon: Icon,
    keys: 'Mod+Alt+K',
    run: () => useCalculator.getState().change({ isOpen: true }),
  },
];

/** The calculator over whatever is open, also where no project is. */
export function CalculatorWindow() {
  const { t } = useWords();
  const { isOpen, change } = useCalculator();
  useCommands(calculatorCommands);
  return (
    <Dialog title={t('agreement.calc.title')} width="wide" isDismissable={false} isOpen={isOpen} onClose={() => change({ isOpen: false })}>
      <div className={styles.window}>
        <Calculator />
      </div>
    </Dialog>
  );
}
