import type { FoundTicket } from '@yichuang/contract';
import { type Dispatch, useRef } from 'react';
import { useHall } from '../app/hall-context.tsx';
import type { CheckInProof, HallActs, TicketQuery } from './kiosk-context.tsx';
import type { KioskAction } from './kiosk-flow.ts';
import type { HallAct, KioskState, TicketDraft } from './kiosk-places.ts';

/** The acts of the kiosk. A command goes out once and its answer is waited for, however often the line breaks meanwhile. */
export function useHallActs({ draft }: KioskState, dispatch: Dispatch<KioskAction>): HallActs {
  const { connection } = useHall();
  const acting = useRef(false);
  /** The newest look-up; the answer to an older one is somebody else's. */
  const looking = useRef(0);

  async function once(act: HallAct, work: () => Promise<void>): Promise<void> {
    if (acting.current) return;
    acting.current = true;
    dispatch({ kind: 'open', place: { kind: 'issuing', act } });
    await work();
    acting.current = false;
  }

  async function issue({ itemCodes, citizenIdNumber, priorityReason }: TicketDraft): Promise<void> {
    const result = await connection.command('issueTicket', {
      itemCodes: [...itemCodes],
      itemOrder: 'any',
      ...(citizenIdNumber === null ? {} : { citizenIdNumber }),
      ...(priorityReason === null ? {} : { priorityReason }),
    });
    if (result.ok) dispatch({ kind: 'issued', ticket: result.output, origin: 'new' });
    else dispatch({ kind: 'refused', problem: result.problem, act: 'issue' });
  }

  async function find(query: TicketQuery, isBack: boolean): Promise<void> {
    looking.current += 1;
    const mine = looking.current;
    const result = await connection.ask('findTickets', query);
    if (mine !== looking.current) return;
    if (result.ok) dispatch({ kind: 'looked', tickets: result.output.tickets, isBack });
    else dispatch({ kind: 'refused', problem: result.problem, act: 'find' });
  }

  return {
    takeTicket() {
      if (draft !== null) void once('issue', () => issue(draft));
    },
    takeAgain({ itemCodes, priorityReason }: FoundTicket) {
      const again = { itemCodes, citizenIdNumber: null, priorityReason };
      if (acting.current) return;
      dispatch({ kind: 'startAgain', draft: again });
      void once('issue', () => issue(again));
    },
    checkIn(proof: CheckInProof) {
      void once('checkIn', async () => {
        const result = await connection.command('checkInAppointment', proof);
        if (result.ok) dispatch({ kind: 'issued', ticket: result.output, origin: 'checkedIn' });
        else dispatch({ kind: 'refused', problem: result.problem, act: 'checkIn' });
      });
    },
    lookUp(query: TicketQuery) {
      dispatch({ kind: 'open', place: { kind: 'looking' } });
      void find(query, false);
    },
    comeBack({ ticketId, number }: FoundTicket) {
      void once('returnTicket', async () => {
        const result = await connection.command('returnTicket', { ticketId });
        if (result.ok) await find({ number }, true);
        else dispatch({ kind: 'refused', problem: result.problem, act: 'returnTicket' });
      });
    },
  };
}
