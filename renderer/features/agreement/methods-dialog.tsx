import { Copy } from 'lucide-react';
import { useState } from 'react';
import styles from '#renderer/features/agreement/agreement.module.css';
import { useWords } from '#renderer/i18n/use-words.ts';
import { showNotice } from '#renderer/state/notices.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import type { AgreementAnswer, AgreementQuery } from '#shared/contract/analysis.ts';
import { languages } from '#shared/model/language.ts';
import { methodsParagraph } from '#shared/reports/methods-paragraph.ts';

const names = { en: 'English', ru: 'Русский', kk: 'Қазақша' } as const;

/** The paragraph for an article, in the language of the article. */
export function MethodsDialog({ answer, query, onClose }: { answer: AgreementAnswer; query: AgreementQuery; onClose: () => void }) {
  const { t, language: own } = useWords();
  const [language, setLanguage] = useState(own);
  const paragraph = methodsParagraph(answer, query, language);
  const copy = async () => {
    await navigator.clipboard.writeText(paragraph);
    showNotice({ text: t('agreement.copied') });
  };
  return (
    <Dialog
      title={t('agreement.methods')}
      isOpen
      onClose={onClose}
      actions={
        <Button tone="primary" icon={Copy} onPress={() => void copy()}>
          {t('agreement.copy')}
        </Button>
      }
    >
      <div className={styles.dialog}>
        <p className={styles.quiet}>{t('agreement.methodsIntro')}</p>
        <RadioGroup
          quiet
          look="segments"
          label={t('agreement.methodsLanguage')}
          choices={languages.map((id) => ({ id, name: names[id] }))}
          value={language}
          onChange={setLanguage}
        />
        <p className={styles.paragraph} lang={language}>
          {paragraph}
        </p>
      </div>
    </Dialog>
  );
}
