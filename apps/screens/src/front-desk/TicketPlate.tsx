import type { ClerkTicket } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay } from '../app/staff-durations.ts';
import './ticket-plate.css';
import { TEXTS, type TextKey } from './texts.ts';

/** The ticket in large: number, state, item, class, appointment and the reason of priority in words. */
export function TicketPlate({ ticket }: { readonly ticket: ClerkTicket }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const item = catalogue.items.find((candidate) => candidate.itemCode === ticket.itemCode);
  const queue = catalogue.queues.find((candidate) => candidate.queueId === item?.queueId);
  const group = catalogue.priorityGroups.find((candidate) => candidate.code === ticket.priorityReason);
  const classKey = `class_${ticket.classId}`;
  const state: TextKey = `state_${ticket.state}`;
  const marks: string[] = [];
  if (ticket.priorityReason !== null) marks.push(text('priority', { group: name(group, ticket.priorityReason) }));
  else if (ticket.appointmentAt === null && Object.hasOwn(TEXTS, classKey) && ticket.classId !== 'ordinary')
    marks.push(text(classKey as TextKey));
  if (ticket.appointmentAt !== null)
    marks.push(text('appointment', { time: timeOfDay(ticket.appointmentAt, catalogue.hall.timeZone) }));
  if (ticket.extended) marks.push(text('extended'));
  return (
    <div className={`desk-plate desk-plate-${ticket.state}`}>
      <div className="desk-plate-left">
        <strong className={ticket.number.length > 4 ? 'desk-plate-number desk-plate-number-long' : 'desk-plate-number'}>
          {ticket.number}
        </strong>
      </div>
      <div className="desk-plate-right">
        <div className="desk-plate-state" role="status">
          <b>{text(state)}</b>
          {ticket.state === 'called' && <span>{text('callCount', { count: ticket.callCount })}</span>}
        </div>
        <span className="desk-plate-item">{name(item, ticket.itemCode)}</span>
        <div className="desk-plate-tags">
          {marks.map((mark) => (
            <b key={mark}>{mark}</b>
          ))}
          {marks.length === 0 && Object.hasOwn(TEXTS, classKey) && <span>{text(classKey as TextKey)}</span>}
          <span>{text(ticket.identified ? 'identified' : 'anonymous')}</span>
          {queue !== undefined && <span>{name(queue)}</span>}
        </div>
      </div>
    </div>
  );
}
