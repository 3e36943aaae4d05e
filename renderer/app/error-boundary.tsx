import { CircleAlert } from 'lucide-react';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useWords } from '#renderer/i18n/use-words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';

interface State {
  error: Error | null;
  stack: string;
}

/** Keeps a failing view from taking the window with it. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null, stack: '' };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? '' });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    return <Crash details={`${error.stack ?? error.message}\n${stack}`} onAgain={() => this.setState({ error: null, stack: '' })} />;
  }
}

function Crash({ details, onAgain }: { details: string; onAgain: () => void }) {
  const { t } = useWords();
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('app.crashTitle')}
      text={t('app.crashText')}
      action={
        <span style={{ display: 'flex', gap: 8 }}>
          <Button tone="primary" onPress={onAgain}>
            {t('app.crashAgain')}
          </Button>
          <Button onPress={() => navigator.clipboard.writeText(details)}>{t('app.crashCopy')}</Button>
        </span>
      }
    />
  );
}
