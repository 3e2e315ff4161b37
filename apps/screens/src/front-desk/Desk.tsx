import type { ClerkView, StaffSession } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useConnectionStatus, useView } from '../app/hall-context.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { Stopped } from '../app/StaffGate.tsx';
import { OfflineBanner, StaffHeader } from '../app/StaffHeader.tsx';
import { deskShortcuts } from './desk-shortcuts.ts';
import { HelpOverlay } from './HelpOverlay.tsx';
import { LineColumn } from './LineColumn.tsx';
import { TEXTS } from './texts.ts';
import { useDesk } from './use-desk.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WindowColumn } from './WindowColumn.tsx';
import { WorkColumn } from './WorkColumn.tsx';

interface DeskProps {
  readonly session: StaffSession;
  readonly windowId: string;
  readonly onOtherWindow: (() => void) | null;
  readonly onGoToWindow: (windowId: string) => void;
  readonly onSignOut: () => void;
}

/** The desk of one window, live. */
export function Desk(props: DeskProps) {
  const { message, problem } = useView({ kind: 'clerk', windowId: props.windowId });
  const status = useConnectionStatus();
  if (message !== null)
    return <DeskOfView {...props} view={message.view} stamp={`${message.run}/${message.revision}`} />;
  if (problem !== null) return <Stopped problem={problem} onSignOut={props.onOtherWindow ?? props.onSignOut} />;
  return <PageFrame state={status.kind === 'offline' ? 'offline' : 'loading'} />;
}

function DeskOfView({
  session,
  onOtherWindow,
  onGoToWindow,
  onSignOut,
  view,
  stamp,
}: DeskProps & { readonly view: ClerkView; readonly stamp: string }) {
  const text = useTexts(TEXTS);
  const desk = useDesk(view, stamp, session);
  const [helpOpen, setHelpOpen] = useState(false);

  useShortcuts(deskShortcuts(desk, { open: helpOpen, toggle: () => setHelpOpen(!helpOpen) }));

  return (
    <div className="desk">
      <StaffHeader
        title={text(view.kind)}
        session={session}
        acts={
          <button type="button" className="desk-help-key" onClick={() => setHelpOpen(true)}>
            {text('help')} <kbd aria-hidden="true">F1</kbd>
          </button>
        }
      >
        <strong className="desk-window-label">{text('windowLabel', { label: view.label })}</strong>
      </StaffHeader>
      <OfflineBanner />
      <main className="desk-columns">
        <LineColumn desk={desk} />
        <WorkColumn desk={desk} onGoToWindow={onGoToWindow} />
        <WindowColumn desk={desk} onOtherWindow={onOtherWindow} onSignOut={onSignOut} />
      </main>
      {helpOpen && <HelpOverlay onClose={() => setHelpOpen(false)} />}
    </div>
  );
}
