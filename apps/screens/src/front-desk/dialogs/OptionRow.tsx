import { useShortcuts } from '../use-shortcuts.ts';
import { ringStep } from './choice-pages.ts';
import './choices.css';

interface OptionRowProps {
  readonly label: string;
  readonly options: readonly string[];
  readonly index: number;
  readonly onIndex: (index: number) => void;
  /** The pair of arrow keys that moves it. */
  readonly keys: 'horizontal' | 'vertical';
}

const ARROWS = {
  horizontal: { back: 'ArrowLeft', on: 'ArrowRight', sign: '← →' },
  vertical: { back: 'ArrowUp', on: 'ArrowDown', sign: '↑ ↓' },
} as const;

/** One of a few options that stand in a row, moved by its pair of arrow keys wherever the focus is. */
export function OptionRow({ label, options, index, onIndex, keys }: OptionRowProps) {
  const arrows = ARROWS[keys];
  useShortcuts({
    [arrows.back]: () => onIndex(ringStep(index, -1, options.length)),
    [arrows.on]: () => onIndex(ringStep(index, 1, options.length)),
  });
  return (
    <fieldset className="desk-options">
      <legend>
        {label} <kbd>{arrows.sign}</kbd>
      </legend>
      <div className="desk-options-row">
        {options.map((option, position) => (
          <button
            key={option}
            type="button"
            className="desk-option"
            aria-pressed={position === index}
            onClick={() => onIndex(position)}
          >
            {option}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
