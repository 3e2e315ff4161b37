import { useTexts } from '@yichuang/ui';
import './set-up.css';
import { TEXTS } from './texts.ts';

interface SetUpMessageProps {
  readonly kind: 'loading' | 'failed' | 'notNeeded' | 'done';
  /** Of the new administrator, once it is done. */
  readonly login?: string;
}

/** The set-up page when it only has one thing to say. */
export function SetUpMessage({ kind, login = '' }: SetUpMessageProps) {
  const text = useTexts(TEXTS);
  const isEnd = kind === 'notNeeded' || kind === 'done';
  return (
    <main className="set-up-message" role={kind === 'failed' ? 'alert' : 'status'}>
      <h1>{text(kind)}</h1>
      {isEnd && <p>{text(`${kind}More`, { login })}</p>}
      {isEnd && (
        <div className="set-up-links">
          <a className="form-key form-key-main" href="/manager">
            {text('toManager')}
          </a>
          <a className="form-key form-key-quiet" href="/">
            {text('toHome')}
          </a>
        </div>
      )}
    </main>
  );
}
