import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { Fragment } from 'react';
import { BALANCE_PARTS, unaccounted } from './day-balance.ts';
import { TEXTS } from './texts.ts';

/** The day's tickets as a sum that adds up before the reader's eyes; if it ever does not, that is said. */
export function DayBalance({ counts }: { readonly counts: ManagerView['counts'] }) {
  const text = useTexts(TEXTS);
  const rest = unaccounted(counts);
  return (
    <section className="floor-balance" aria-label={text('balance')}>
      <div className="floor-count">
        <strong>{counts.issued}</strong>
        <span>{text('issued')}</span>
      </div>
      {BALANCE_PARTS.map((part, index) => (
        <Fragment key={part}>
          <i className="floor-sign">{index === 0 ? '=' : '+'}</i>
          <div className="floor-count">
            <strong>{counts[part]}</strong>
            <span>{text(part)}</span>
          </div>
        </Fragment>
      ))}
      {rest !== 0 && (
        <b className="floor-unaccounted" role="alert">
          {text('unaccounted', { count: rest })}
        </b>
      )}
    </section>
  );
}
