import { type ReactNode, useEffect, useState } from 'react';
import './form.css';

interface KeyProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly tone?: 'main' | 'quiet' | 'danger';
  readonly isDisabled?: boolean;
  readonly isSmall?: boolean;
  /** Accessible name where the words alone do not say what it acts on. */
  readonly label?: string;
}

/** A key of the manager's pages. */
export function Key({ children, onPress, tone = 'quiet', isDisabled = false, isSmall = false, label }: KeyProps) {
  return (
    <button
      type="button"
      className={`form-key form-key-${tone} ${isSmall ? 'form-key-small' : ''}`}
      disabled={isDisabled}
      aria-label={label}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

const SURE_MS = 5000;

/** A key that asks once more, in its own place, before it acts; the question goes away by itself. */
export function SureKey({ sure, ...key }: KeyProps & { readonly sure: string }) {
  const [asks, setAsks] = useState(false);
  useEffect(() => {
    if (!asks) return;
    const timer = setTimeout(() => setAsks(false), SURE_MS);
    return () => clearTimeout(timer);
  }, [asks]);
  if (!asks) return <Key {...key} onPress={() => setAsks(true)} />;
  return (
    <Key
      {...key}
      tone="danger"
      label={key.label === undefined ? sure : `${key.label} ${sure}`}
      onPress={() => {
        setAsks(false);
        key.onPress();
      }}
    >
      {sure}
    </Key>
  );
}
