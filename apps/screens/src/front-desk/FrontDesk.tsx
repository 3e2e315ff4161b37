import type { StaffSession } from '@yichuang/contract';
import { useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { Desk } from './Desk.tsx';
import { forgetDrafts } from './drafts.ts';
import './front-desk.css';
import { WindowChoice } from './WindowChoice.tsx';
import { findChosenWindow, keepChosenWindow } from './window-choice-memory.ts';

interface FrontDeskProps {
  readonly session: StaffSession;
  readonly onSignOut: () => void;
}

/** Chooses the window (at once, when the person has only one) and shows its desk. */
export function FrontDesk({ session, onSignOut }: FrontDeskProps) {
  const { catalogue } = useHall();
  const windows = catalogue.windows.filter(
    (entry) => session.windowIds.length === 0 || session.windowIds.includes(entry.windowId),
  );
  const only = windows.length === 1 ? windows[0]?.windowId : undefined;
  const [chosen, setChosen] = useState(() => only ?? findChosenWindow());
  const windowId = windows.some((entry) => entry.windowId === chosen) ? chosen : only;

  function choose(next: string | null): void {
    keepChosenWindow(next);
    setChosen(next ?? undefined);
  }
  function signOut(): void {
    keepChosenWindow(null);
    forgetDrafts();
    onSignOut();
  }

  if (windowId === undefined)
    return <WindowChoice session={session} windows={windows} onChoose={choose} onSignOut={signOut} />;
  return (
    <Desk
      key={windowId}
      session={session}
      windowId={windowId}
      onOtherWindow={only === undefined ? () => choose(null) : null}
      onGoToWindow={choose}
      onSignOut={signOut}
    />
  );
}
