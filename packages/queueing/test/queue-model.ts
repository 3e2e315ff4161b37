import type { QueueCommand } from '../src/index.ts';
import { byRank, HallModel, HOUR, LIVE, localDay, type ModelTicket, type ModelWindow, numberOf } from './hall-model.ts';

type Of<K extends QueueCommand['kind']> = Extract<QueueCommand, { kind: K }>;
type AtWindow = Extract<QueueCommand, { windowId: string }>;

/** What a command must come to: `ok` or a refusal code, and whom it concerns. */
export interface Outcome {
  readonly result: string;
  readonly number?: string;
}

const OK: Outcome = { result: 'ok' };

/** A plain second telling of the queue's rules: arrays, filters and sorts, slow. */
export class QueueModel extends HallModel {
  /** `hint`: the item that comes next, where the order is free and the waiting range decides. */
  execute(command: QueueCommand, hint: string | null): Outcome {
    if ('windowId' in command) return this.atWindow(command, hint);
    switch (command.kind) {
      case 'openDay':
        return this.openDay(command.day);
      case 'closeDay':
        return this.closeDay(command.day);
      case 'issueTicket':
        return this.issue(command, hint);
      case 'bookAppointment':
        return this.book(command);
      case 'cancelAppointment': {
        const booking = this.bookings.find(({ id }) => id === command.appointmentId);
        if (booking === undefined) return { result: 'unknownAppointment' };
        if (booking.state !== 'booked') return { result: 'appointmentNotOpen' };
        booking.state = 'cancelled';
        return OK;
      }
      case 'checkInAppointment':
        return this.checkIn(command);
      case 'cancelTicket': {
        const ticket = this.tickets.find(({ id }) => id === command.ticketId);
        if (ticket === undefined) return { result: 'unknownTicket' };
        if (!['line', 'called', 'here', 'away'].includes(ticket.phase)) return { result: 'wrongTicketState' };
        ticket.phase = 'gone';
        return OK;
      }
      default:
        return this.isOpen ? this.inTheDay(command) : { result: 'dayNotOpen' };
    }
  }

  private inTheDay(
    command: Of<'returnTicket' | 'markInaccurate' | 'closeQueue' | 'reopenQueue' | 'extendHours' | 'endExtension'>,
  ): Outcome {
    switch (command.kind) {
      case 'returnTicket':
        return this.comeBack(command);
      case 'markInaccurate': {
        const ticket = this.tickets.find(({ id }) => id === command.ticketId);
        if (ticket === undefined) return { result: 'unknownTicket' };
        const last = ticket.services.lastIndexOf(true);
        if (last < 0) return { result: 'nothingToMark' };
        ticket.services[last] = false;
        return OK;
      }
      case 'closeQueue':
      case 'reopenQueue': {
        const isShut = this.shut.has(command.queueId);
        if (!this.isQueue(command.queueId)) return { result: 'unknownQueue' };
        if (command.kind === 'closeQueue') this.shut.add(command.queueId);
        else this.shut.delete(command.queueId);
        if (command.kind === 'closeQueue') return isShut ? { result: 'queueClosed' } : OK;
        return isShut ? OK : { result: 'queueNotClosed' };
      }
      case 'extendHours':
        if (command.until <= command.at) return { result: 'extensionInThePast' };
        if ((command.queueIds ?? []).some((queue) => !this.isQueue(queue))) return { result: 'unknownQueue' };
        this.isExtended = true;
        return OK;
      case 'endExtension':
        if (!this.isExtended) return { result: 'noExtension' };
        this.isExtended = false;
        return OK;
    }
  }

  private atWindow(command: AtWindow, hint: string | null): Outcome {
    const place = this.windows.find(({ id }) => id === command.windowId);
    if (place === undefined) return { result: 'unknownWindow' };
    if (command.kind === 'raiseEmergency' || command.kind === 'settleEmergency') {
      const wanted = command.kind === 'raiseEmergency';
      if (place.help === wanted) return { result: wanted ? 'emergencyAlreadyRaised' : 'noEmergency' };
      place.help = wanted;
      return OK;
    }
    if (!this.isOpen) return { result: 'dayNotOpen' };
    switch (command.kind) {
      case 'openWindow':
        if (place.mood !== 'shut') return { result: 'windowAlreadyOpen' };
        if (this.isElsewhere(command.staffId)) return { result: 'staffAtAnotherWindow' };
        place.mood = 'on';
        place.clerk = command.staffId;
        return OK;
      case 'takeOverWindow':
        if (place.mood === 'shut') return { result: 'windowNotOpen' };
        if (place.clerk === command.staffId) return { result: 'staffAlreadyHere' };
        if (this.isElsewhere(command.staffId)) return { result: 'staffAtAnotherWindow' };
        place.clerk = command.staffId;
        return OK;
      case 'setWindowQueues':
        if (command.queueIds.some((queue) => !this.isQueue(queue))) return { result: 'unknownQueue' };
        place.today = command.queueIds;
        return OK;
      case 'resumeWindow':
        if (place.mood !== 'rest') return { result: place.mood === 'shut' ? 'windowNotOpen' : 'windowNotPaused' };
        place.mood = 'on';
        return OK;
      case 'closeWindow':
        if (place.mood === 'shut') return { result: 'windowNotOpen' };
        if (this.holderOf(place) !== undefined) return { result: 'windowBusy' };
        Object.assign(place, { mood: 'shut', clerk: null, row: 0 });
        return OK;
      case 'takeBackTransfer':
        return this.takeBack(place, command);
      case 'pauseWindow':
      case 'callNext':
      case 'callTicket':
      case 'serveWalkIn':
      case 'undoNoShow':
      case 'resumeTicket':
        if (place.mood !== 'on') return { result: place.mood === 'shut' ? 'windowNotOpen' : 'windowPaused' };
        if (this.holderOf(place) !== undefined) return { result: 'windowBusy' };
        return this.atFreeWindow(place, command);
      default:
        return this.onHeldTicket(place, command, hint);
    }
  }

  private atFreeWindow(
    place: ModelWindow,
    command: Of<'pauseWindow' | 'callNext' | 'callTicket' | 'serveWalkIn' | 'undoNoShow' | 'resumeTicket'>,
  ): Outcome {
    switch (command.kind) {
      case 'pauseWindow': {
        const isPlanned = ['break', 'meal', 'meeting', 'paperwork'].includes(command.reason);
        if (isPlanned && !command.uncovered && this.isNeeded(place)) return { result: 'queueUncovered' };
        place.mood = 'rest';
        return OK;
      }
      case 'callNext':
        return this.callNext(place, command.at);
      case 'serveWalkIn': {
        const queue = this.settings.itemQueues[command.itemCode];
        if (queue === undefined) return { result: 'unknownItem' };
        if (!this.serves(place).includes(queue)) return { result: 'itemNotAtWindow' };
        const count = this.tickets.filter(({ channel }) => channel === 'window').length + 1;
        const about = { code: command.itemCode, queue, person: null, kind: 'ordinary', channel: 'window' };
        const ticket = this.add(numberOf('W', count), [{ code: command.itemCode, queue, done: false }], {
          ...about,
          at: command.at,
          rank: command.at,
          anyOrder: false,
        });
        Object.assign(ticket, { phase: 'busy', place: place.id, began: true, calls: 1, lastCall: command.at });
        return { result: 'ok', number: ticket.number };
      }
      default:
        return this.onOtherTicket(place, command);
    }
  }

  private onOtherTicket(place: ModelWindow, command: Of<'callTicket' | 'undoNoShow' | 'resumeTicket'>): Outcome {
    const ticket = this.tickets.find(({ id }) => id === command.ticketId);
    if (ticket === undefined) return { result: 'unknownTicket' };
    const { at } = command;
    const wanted = { callTicket: 'line', undoNoShow: 'absent', resumeTicket: 'away' }[command.kind];
    if (ticket.phase !== wanted) return { result: 'wrongTicketState' };
    switch (command.kind) {
      case 'callTicket':
        if (!this.isFor(place, ticket) && !this.isLeftBehind(place, ticket)) return { result: 'ticketNotForWindow' };
        this.summon(place, ticket, at);
        return { result: 'ok', number: ticket.number };
      case 'undoNoShow':
        if (ticket.missedPlace !== place.id) return { result: 'ticketNotForWindow' };
        if (at - ticket.missedAt > this.settings.noShow.undoWithinMs) return { result: 'undoTooLate' };
        if (this.isReplaced(ticket)) return { result: 'ticketAlreadyLive' };
        Object.assign(ticket, { phase: 'called', place: place.id, misses: ticket.misses - 1, missedPlace: null });
        return OK;
      case 'resumeTicket': {
        const away = ticket.away ?? { kind: '', place: '' };
        const isShut = this.windows.find(({ id }) => id === away.place)?.mood === 'shut';
        const isOpenToOthers = away.kind === 'withoutFile' || (away.kind === 'waiting' && isShut);
        const mayHere = place.id === away.place || (isOpenToOthers && this.serves(place).includes(ticket.queue));
        if (!mayHere) return { result: 'resumeElsewhere' };
        const phase = command.present ? 'busy' : 'called';
        if (!command.present && away.kind === 'withFile') ticket.only = `window ${place.id}`;
        Object.assign(ticket, { phase, place: place.id, away: null, calls: 1, lastCall: at });
        return OK;
      }
    }
  }

  private takeBack(place: ModelWindow, command: Of<'takeBackTransfer'>): Outcome {
    if (place.mood === 'shut') return { result: 'windowNotOpen' };
    const ticket = this.tickets.find(({ id }) => id === command.ticketId);
    if (ticket === undefined) return { result: 'unknownTicket' };
    if (ticket.phase !== 'line') return { result: 'wrongTicketState' };
    const { sender } = ticket;
    if (sender === null || sender.accepted || sender.clerk !== place.clerk) return { result: 'transferNotYours' };
    const queue = ticket.items.find(({ code }) => code === ticket.item)?.queue;
    Object.assign(ticket, { queue, sender: null, only: `window ${place.id}` });
    return OK;
  }

  private onHeldTicket(
    place: ModelWindow,
    command: Of<
      'recall' | 'confirmArrival' | 'startService' | 'finishService' | 'markNoShow' | 'suspendTicket' | 'transferTicket'
    >,
    hint: string | null,
  ): Outcome {
    const holder = this.holderOf(place);
    const { at } = command;
    if (!this.tickets.some(({ id }) => id === command.ticketId)) return { result: 'unknownTicket' };
    if (holder === undefined) return { result: 'windowHasNoTicket' };
    if (holder.id !== command.ticketId) return { result: 'ticketNotAtWindow' };
    const wanted = {
      recall: ['called'],
      confirmArrival: ['called'],
      startService: ['called', 'here'],
      finishService: ['busy'],
      markNoShow: ['called'],
      suspendTicket: ['busy'],
      transferTicket: ['called', 'here', 'busy'],
    }[command.kind];
    if (!wanted.includes(holder.phase)) return { result: 'wrongTicketState' };
    switch (command.kind) {
      case 'recall':
        if (holder.calls > this.settings.recallCap) return { result: 'recallCapReached' };
        if (at - holder.lastCall < this.settings.recallMinimumGapMs) return { result: 'recallTooSoon' };
        holder.calls += 1;
        holder.lastCall = at;
        return OK;
      case 'confirmArrival':
        holder.phase = 'here';
        return OK;
      case 'startService':
        Object.assign(holder, { phase: 'busy', began: true, only: null });
        if (holder.sender !== null) holder.sender.accepted = true;
        return OK;
      case 'markNoShow':
        if (holder.calls < this.settings.noShow.callsNeeded) return { result: 'moreCallsNeeded' };
        Object.assign(holder, { phase: 'absent', misses: holder.misses + 1, missedAt: at, missedPlace: place.id });
        return OK;
      case 'suspendTicket':
        Object.assign(holder, { phase: 'away', away: { kind: command.suspensionKind, place: place.id }, place: null });
        return OK;
      case 'transferTicket':
        return this.handOn(place, holder, command);
      case 'finishService':
        return this.finish(place, holder, command, hint);
    }
  }

  private handOn(place: ModelWindow, ticket: ModelTicket, { target, returnToSender }: Of<'transferTicket'>): Outcome {
    let only: string | null = null;
    if (target.kind === 'queue') {
      if (target.queueId === ticket.queue) return { result: 'sameTarget' };
      if (!this.isQueue(target.queueId)) return { result: 'unknownQueue' };
      ticket.queue = target.queueId;
    } else if (target.kind === 'window') {
      if (target.windowId === place.id) return { result: 'sameTarget' };
      if (!this.windows.some(({ id }) => id === target.windowId)) return { result: 'unknownWindow' };
      only = `window ${target.windowId}`;
    } else {
      if (target.staffId === place.clerk) return { result: 'sameTarget' };
      const isKnown = target.staffId in this.settings.clerkSkills || this.isElsewhere(target.staffId);
      if (!isKnown) return { result: 'unknownStaff' };
      only = `staff ${target.staffId}`;
    }
    if (ticket.began) ticket.services.push(true);
    const sender = { place: place.id, clerk: place.clerk, back: returnToSender, accepted: false };
    Object.assign(ticket, { phase: 'line', place: null, only, sender, began: false, calls: 0 });
    return OK;
  }

  private finish(
    place: ModelWindow,
    ticket: ModelTicket,
    { at, accurate }: Of<'finishService'>,
    hint: string | null,
  ): Outcome {
    ticket.services.push(accurate);
    const { sender } = ticket;
    const waitsAgain = { phase: 'line', place: null, began: false, sender: null, calls: 0 } as const;
    const item = ticket.items.find(({ code }) => code === ticket.item);
    if (sender?.back === true && sender.place !== place.id) {
      Object.assign(ticket, { ...waitsAgain, queue: item?.queue, only: `window ${sender.place}` });
      return OK;
    }
    if (item !== undefined) item.done = true;
    ticket.began = false;
    const left = ticket.items.filter(({ done }) => !done);
    const here = left.find(({ queue }) => this.serves(place).includes(queue));
    const next = ticket.anyOrder ? (here ?? left.find(({ code }) => code === hint)) : left[0];
    if (next === undefined) {
      if (left.length > 0) throw new Error(`of ${ticket.number} comes ${hint}`);
      ticket.phase = 'done';
      return OK;
    }
    Object.assign(ticket, { ...waitsAgain, item: next.code, queue: next.queue });
    if (this.serves(place).includes(next.queue)) {
      Object.assign(ticket, { phase: 'busy', place: place.id, began: true, calls: 1, lastCall: at });
    }
    return OK;
  }

  private issue(command: Of<'issueTicket'>, hint: string | null): Outcome {
    if (!this.isOpen) return { result: 'dayNotOpen' };
    const { itemCodes, itemOrder, personRef, priorityReason, channel, at } = command;
    for (const [nth, code] of itemCodes.entries()) {
      if (this.settings.itemQueues[code] === undefined) return { result: 'unknownItem' };
      if (itemCodes.indexOf(code) < nth) return { result: 'itemGivenTwice' };
    }
    const kind = this.classOf(priorityReason);
    if (kind === undefined) return { result: 'unknownPriorityReason' };
    const items = itemCodes.map((code) => ({ code, queue: this.settings.itemQueues[code] ?? '', done: false }));
    if (items.some(({ code }) => this.isLiveFor(personRef, code))) return { result: 'ticketAlreadyLive' };
    if (items.some(({ queue }) => this.shut.has(queue))) return { result: 'queueClosed' };
    if (items.some(({ queue }) => this.isUsedUp(queue, channel, at))) return { result: 'quotaFull' };
    const first = items.find(({ code }) => code === (itemOrder === 'set' ? itemCodes[0] : hint));
    if (first === undefined) throw new Error(`of ${itemCodes} comes ${hint}`);
    const anyOrder = itemOrder === 'any';
    const about = { ...first, person: personRef, kind, channel, at, rank: at, anyOrder };
    return { result: 'ok', number: this.add(this.nextNumber(first.queue), items, about).number };
  }

  private book(command: Of<'bookAppointment'>): Outcome {
    const { at, appointmentId: id, day, slotAt: slot, itemCode: item, personRef: person, code } = command;
    const queue = this.settings.itemQueues[item];
    if (queue === undefined) return { result: 'unknownItem' };
    if (this.classOf(command.priorityReason) === undefined) return { result: 'unknownPriorityReason' };
    const today = localDay(at);
    const lastDay = localDay(Date.parse(`${today}T00:00Z`) + this.settings.appointments.bookAheadDays * 24 * HOUR);
    const places = this.settings.queues.find(({ queueId }) => queueId === queue)?.appointmentsPerSlot ?? 0;
    const isOver = day === this.day && !this.isOpen;
    const isReached = day >= today && day <= lastDay && slot > at && !isOver;
    if (!isReached || places === 0 || !this.isSlot(day, slot)) return { result: 'noSuchSlot' };
    const inSlot = this.bookings.filter((one) => one.slot === slot && one.queue === queue && one.state !== 'cancelled');
    if (inSlot.length >= places) return { result: 'slotFull' };
    const booked = this.bookings.filter((one) => one.state === 'booked' && one.day === day);
    const isTwice = person !== null && booked.some((one) => one.person === person && one.item === item);
    if (isTwice || this.bookings.some((one) => one.id === id)) return { result: 'appointmentAlreadyBooked' };
    if (booked.some((one) => one.code === code)) return { result: 'appointmentCodeTaken' };
    this.bookings.push({ id, day, slot, item, queue, person, reason: command.priorityReason, code, state: 'booked' });
    return OK;
  }

  private checkIn({ at, appointmentId }: Of<'checkInAppointment'>): Outcome {
    if (!this.isOpen) return { result: 'dayNotOpen' };
    const booking = this.bookings.find(({ id, day }) => id === appointmentId && day >= (this.day ?? ''));
    if (booking === undefined) return { result: 'unknownAppointment' };
    if (booking.state !== 'booked') return { result: 'appointmentNotOpen' };
    const { checkInEarlyMs, lateGraceMs, lateHeadStartMs } = this.settings.appointments;
    const { slot, day, item, queue, person } = booking;
    if (at < slot - checkInEarlyMs || day !== this.day) return { result: 'tooEarlyToCheckIn' };
    if (this.isLiveFor(person, item)) return { result: 'ticketAlreadyLive' };
    if (this.shut.has(queue)) return { result: 'queueClosed' };
    const group = this.classOf(booking.reason) ?? 'ordinary';
    const isLate = at > slot + lateGraceMs;
    const isSteeper = this.slopeOf(group) > this.slopeOf('appointment');
    const kind = isLate || isSteeper ? group : 'appointment';
    booking.state = 'checkedIn';
    const about = { code: item, queue, person, kind, channel: 'appointment', at, anyOrder: false };
    const rank = isLate ? at - lateHeadStartMs : slot;
    const items = [{ code: item, queue, done: false }];
    return { result: 'ok', number: this.add(this.nextNumber(queue), items, { ...about, rank }).number };
  }

  private comeBack({ at, ticketId }: Of<'returnTicket'>): Outcome {
    const ticket = this.tickets.find(({ id }) => id === ticketId);
    if (ticket === undefined) return { result: 'unknownTicket' };
    if (ticket.phase !== 'absent') return { result: 'wrongTicketState' };
    const { returnRule, numbers, returns } = this.settings.noShow;
    if (returnRule === 'void' || ticket.misses > returns) return { result: 'returnNotAllowed' };
    if (this.isReplaced(ticket)) return { result: 'ticketAlreadyLive' };
    const line = this.tickets
      .filter(({ phase, only, queue, kind }) => {
        const isHere = ticket.only === null ? queue === ticket.queue && kind === ticket.kind : true;
        return phase === 'line' && only === ticket.only && isHere;
      })
      .sort(byRank);
    const before = line.slice(0, numbers).at(-1);
    const after = line[numbers];
    Object.assign(ticket, { phase: 'line', place: null, calls: 0 });
    if (returnRule === 'head') return OK;
    if (before === undefined) ticket.rank = Math.max(ticket.rank, at);
    else if (byRank(ticket, before) < 0) {
      ticket.rank = before.rank;
      ticket.tie = after?.rank === before.rank ? (before.tie + after.tie) / 2 : before.tie + 1;
    }
    return OK;
  }

  private callNext(place: ModelWindow, at: number): Outcome {
    const score = (ticket: ModelTicket) => {
      const { slope, headStartMs } = this.classSettings(ticket.kind);
      const plain = slope * (at - ticket.rank + headStartMs);
      return plain < 0 ? plain : plain * (ticket.only === null ? this.likingOf(place, ticket.queue) : 1);
    };
    const best = (tickets: ModelTicket[]) =>
      tickets.toSorted((one, other) => score(other) - score(one) || byRank(one, other))[0];
    // The best of all who wait is always a head of its line, so no line is built here.
    const candidates = this.tickets.filter((ticket) => ticket.phase === 'line' && this.isFor(place, ticket));
    const first = best(candidates);
    if (first === undefined) return { result: 'nobodyWaiting' };
    const isHeldBack = place.row >= this.settings.maximumConsecutivePriorityCalls && this.isUrgent(first);
    const ordinary = candidates.filter((ticket) => !this.isUrgent(ticket) && score(ticket) >= 0);
    const chosen = (isHeldBack ? best(ordinary) : first) ?? first;
    this.summon(place, chosen, at);
    return { result: 'ok', number: chosen.number };
  }

  private summon(place: ModelWindow, ticket: ModelTicket, at: number): void {
    Object.assign(ticket, { phase: 'called', place: place.id, lastCall: at, calls: 1 });
    place.row = this.isUrgent(ticket) ? place.row + 1 : 0;
  }

  private openDay(day: string): Outcome {
    if (this.isOpen || (this.day !== null && this.day >= day)) return { result: 'dayAlreadyOpen' };
    this.day = day;
    this.isOpen = true;
    this.tickets = [];
    this.bookings = this.bookings.filter((booking) => booking.day >= day);
    this.freshWindows();
    this.shut.clear();
    return OK;
  }

  private closeDay(day: string): Outcome {
    if (!this.isOpen || this.day !== day) return { result: 'dayNotOpen' };
    for (const ticket of this.tickets) {
      if (!LIVE.includes(ticket.phase)) continue;
      if (ticket.phase === 'busy') ticket.services.push(false);
      const item = ticket.items.find(({ code }) => code === ticket.item);
      if (ticket.phase === 'busy' && item !== undefined) item.done = true;
      ticket.phase = ticket.phase === 'busy' ? 'done' : 'late';
    }
    this.isOpen = false;
    this.isExtended = false;
    for (const place of this.windows) Object.assign(place, { mood: 'shut', clerk: null, row: 0 });
    return OK;
  }
}
