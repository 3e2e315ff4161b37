import { useTexts } from '@yichuang/ui';
import { TEXTS } from './device-texts.ts';

/** Digits for a screen without a keyboard. */
export function DeviceCodeKeys({
  onKey,
  onErase,
}: {
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
}) {
  const text = useTexts(TEXTS);
  return (
    <div className="device-keys">
      {[...'1234567890'].map((key) => (
        <button key={key} type="button" onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" className="device-key-wide" onClick={onErase}>
        {text('erase')}
      </button>
    </div>
  );
}
