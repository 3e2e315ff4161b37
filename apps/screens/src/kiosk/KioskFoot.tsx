import { useTexts } from '@yichuang/ui';
import type { ReactNode } from 'react';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { Page } from './paging.ts';
import { TEXTS } from './texts.ts';

/** The bottom band: 首页 and 返回 always in the left corner, page keys, the one main key at the right. */
export function KioskFoot({
  page,
  hasWays = true,
  children,
}: {
  readonly page?: Pick<Page<unknown>, 'index' | 'count'>;
  /** False where the only way on is the main key. */
  readonly hasWays?: boolean;
  /** The main key. */
  readonly children?: ReactNode;
}) {
  const { state, dispatch } = useKiosk();
  const text = useTexts(TEXTS);
  const isHelpOpen = currentStep(state).place.kind === 'guideDesk';
  return (
    <footer className="kiosk-foot">
      {page !== undefined && page.count > 1 && (
        <nav className="kiosk-paging">
          <button
            type="button"
            className="kiosk-key"
            disabled={page.index === 0}
            onClick={() => dispatch({ kind: 'turn', pageIndex: page.index - 1 })}
          >
            {text('previousPage')}
          </button>
          <span
            className="kiosk-page-count"
            role="status"
            aria-label={text('pageOfPages', { page: page.index + 1, count: page.count })}
          >
            {text('pageOfPagesShort', { page: page.index + 1, count: page.count })}
          </span>
          <button
            type="button"
            className="kiosk-key"
            disabled={page.index === page.count - 1}
            onClick={() => dispatch({ kind: 'turn', pageIndex: page.index + 1 })}
          >
            {text('nextPage')}
          </button>
        </nav>
      )}
      <div className="kiosk-ways">
        {state.trail.length > 1 && hasWays && (
          <button type="button" className="kiosk-key" onClick={() => dispatch({ kind: 'home' })}>
            {text('home')}
          </button>
        )}
        {state.trail.length > 1 && hasWays && (
          <button type="button" className="kiosk-key" onClick={() => dispatch({ kind: 'back' })}>
            {text('back')}
          </button>
        )}
        {state.isElder && !isHelpOpen && (
          <button
            type="button"
            className="kiosk-key kiosk-help-key"
            onClick={() => dispatch({ kind: 'open', place: { kind: 'guideDesk' } })}
          >
            {text('helper')}
          </button>
        )}
      </div>
      <div className="kiosk-main">{children}</div>
    </footer>
  );
}
