import type { ReactNode } from 'react';
import type { DialogKind } from '../desk-acts.ts';
import type { Desk } from '../use-desk.ts';
import { ChosenDialog } from './ChosenDialog.tsx';
import { FindDialog } from './FindDialog.tsx';
import { MissedDialog } from './MissedDialog.tsx';
import { PauseDialog } from './PauseDialog.tsx';
import { ResumeDialog } from './ResumeDialog.tsx';
import { SentDialog } from './SentDialog.tsx';
import { SuspendDialog } from './SuspendDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { WalkInDialog } from './WalkInDialog.tsx';

const DIALOGS: Readonly<Record<Exclude<DialogKind, 'chosen'>, (props: { readonly desk: Desk }) => ReactNode>> = {
  pause: PauseDialog,
  walkIn: WalkInDialog,
  suspend: SuspendDialog,
  resume: ResumeDialog,
  transfer: TransferDialog,
  missed: MissedDialog,
  sent: SentDialog,
  find: FindDialog,
};

/** The dialog that is open at the desk, if any. */
export function DeskDialog({ desk }: { readonly desk: Desk }) {
  const { dialog, view } = desk;
  if (dialog === null) return null;
  if (dialog.kind !== 'chosen') {
    const Dialog = DIALOGS[dialog.kind];
    return <Dialog key={dialog.kind} desk={desk} />;
  }
  const { ticketId } = dialog;
  if (ticketId === null) return null;
  // A ticket's id ends in its number, also after it has left the line that is shown.
  const number = view.line.find((entry) => entry.ticketId === ticketId)?.number ?? ticketId.split('.').at(-1) ?? '';
  return <ChosenDialog key={ticketId} desk={desk} ticketId={ticketId} number={number} />;
}
