import type { QueueCommand, QueueingSettings } from '../src/index.ts';

interface ModelTicket {
  id: string;
  number: string;
  queueId: string;
  item: string;
  person: string | null;
  isPriority: boolean;
  issued: number;
  order: number;
  phase: 'line' | 'called' | 'here' | 'busy' | 'done' | 'absent' | 'gone' | 'late';
  place: string | null;
  lastCall: number;
  calls: number;
}

interface ModelWindow {
  id: string;
  serves: readonly string[];
  mood: 'shut' | 'on' | 'rest';
  clerk: string | null;
  row: number;
}

/** What a command must come to: `ok` or a refusal code, and whom it concerns. */
export interface Outcome {
  readonly result: string;
  readonly number?: string;
}

/** A plain second telling of the queue's rules: arrays, filters and sorts, slow and without any running figure. */
export class QueueModel {
  readonly settings: QueueingSettings;
  day: string | null = null;
  isOpen = false;
  tickets: ModelTicket[] = [];
  windows: ModelWindow[] = [];

  constructor(settings: QueueingSettings) {
    this.settings = settings;
    this.shutWindows();
  }

  execute(command: QueueCommand): Outcome {
    if (command.kind === 'openDay') {
      if (this.isOpen || (this.day !== null && this.day >= command.day)) return { result: 'dayAlreadyOpen' };
      this.day = command.day;
      this.isOpen = true;
      this.tickets = [];
      this.shutWindows();
      return { result: 'ok' };
    }
    if (command.kind === 'closeDay') return this.closeDay(command.day);
    if (command.kind === 'issueTicket') return this.issue(command);
    if (command.kind === 'cancelTicket') {
      const ticket = this.tickets.find(({ id }) => id === command.ticketId);
      if (ticket === undefined) return { result: 'unknownTicket' };
      if (!['line', 'called', 'here'].includes(ticket.phase)) return { result: 'wrongTicketState' };
      ticket.phase = 'gone';
      return { result: 'ok' };
    }
    const place = this.windows.find(({ id }) => id === command.windowId);
    if (place === undefined) return { result: 'unknownWindow' };
    if (!this.isOpen) return { result: 'dayNotOpen' };
    const holder = this.holderOf(place);
    switch (command.kind) {
      case 'openWindow':
        if (place.mood !== 'shut') return { result: 'windowAlreadyOpen' };
        if (this.windows.some(({ clerk }) => clerk === command.staffId)) return { result: 'staffAtAnotherWindow' };
        place.mood = 'on';
        place.clerk = command.staffId;
        return { result: 'ok' };
      case 'resumeWindow':
        if (place.mood !== 'rest') return { result: place.mood === 'shut' ? 'windowNotOpen' : 'windowNotPaused' };
        place.mood = 'on';
        return { result: 'ok' };
      case 'pauseWindow':
      case 'callNext':
        if (place.mood !== 'on') return { result: place.mood === 'shut' ? 'windowNotOpen' : 'windowPaused' };
        if (holder !== undefined) return { result: 'windowBusy' };
        if (command.kind === 'callNext') return this.call(place, command.at);
        place.mood = 'rest';
        return { result: 'ok' };
      case 'closeWindow':
        if (place.mood === 'shut') return { result: 'windowNotOpen' };
        if (holder !== undefined) return { result: 'windowBusy' };
        Object.assign(place, { mood: 'shut', clerk: null, row: 0 });
        return { result: 'ok' };
      default:
        return this.serve(command, holder);
    }
  }

  private serve(
    command: Extract<QueueCommand, { windowId: string; ticketId: string }>,
    holder: ModelTicket | undefined,
  ): Outcome {
    if (!this.tickets.some(({ id }) => id === command.ticketId)) return { result: 'unknownTicket' };
    if (holder === undefined) return { result: 'windowHasNoTicket' };
    if (holder.id !== command.ticketId) return { result: 'ticketNotAtWindow' };
    const wanted = {
      recall: ['called'],
      confirmArrival: ['called'],
      startService: ['called', 'here'],
      finishService: ['busy'],
      markNoShow: ['called'],
    }[command.kind];
    if (!wanted.includes(holder.phase)) return { result: 'wrongTicketState' };
    if (command.kind === 'recall') {
      if (holder.calls > this.settings.recallCap) return { result: 'recallCapReached' };
      if (command.at - holder.lastCall < this.settings.recallMinimumGapMs) return { result: 'recallTooSoon' };
      holder.calls += 1;
      holder.lastCall = command.at;
      return { result: 'ok' };
    }
    const becomes = {
      confirmArrival: 'here',
      startService: 'busy',
      finishService: 'done',
      markNoShow: 'absent',
    } as const;
    holder.phase = becomes[command.kind];
    return { result: 'ok' };
  }

  private issue(command: Extract<QueueCommand, { kind: 'issueTicket' }>): Outcome {
    if (!this.isOpen) return { result: 'dayNotOpen' };
    const queue = this.settings.queues.find(({ queueId }) => queueId === this.settings.itemQueues[command.itemCode]);
    if (queue === undefined) return { result: 'unknownItem' };
    const reason = command.priorityReason;
    if (reason !== null && !this.settings.priorityReasons.includes(reason)) return { result: 'unknownPriorityReason' };
    const held = this.tickets.find(
      ({ person, item, phase }) =>
        person !== null && person === command.personRef && item === command.itemCode && isLive(phase),
    );
    if (held !== undefined) return { result: 'ticketAlreadyLive', number: held.number };
    const count = this.tickets.filter(({ queueId }) => queueId === queue.queueId).length + 1;
    const number = `${queue.prefix}${count < 10 ? '00' : count < 100 ? '0' : ''}${count}`;
    this.tickets.push({
      id: `${this.day}.${number}`,
      number,
      queueId: queue.queueId,
      item: command.itemCode,
      person: command.personRef,
      isPriority: reason !== null,
      issued: command.at,
      order: this.tickets.length,
      phase: 'line',
      place: null,
      lastCall: 0,
      calls: 0,
    });
    return { result: 'ok', number };
  }

  private call(place: ModelWindow, at: number): Outcome {
    const score = (ticket: ModelTicket) =>
      (at - ticket.issued) * (ticket.isPriority ? this.settings.priorityWeight : 1);
    const best = (tickets: ModelTicket[]) => tickets.sort((a, b) => score(b) - score(a) || a.order - b.order)[0];
    const line = this.tickets.filter(({ phase, queueId }) => phase === 'line' && place.serves.includes(queueId));
    // The best of all who wait is always a head of its line, so no line is built here.
    const isHeldBack = place.row >= this.settings.maximumConsecutivePriorityCalls;
    const ordinary = line.filter(({ isPriority }) => !isPriority);
    const chosen = isHeldBack && ordinary.length > 0 ? best(ordinary) : best(line);
    if (chosen === undefined) return { result: 'nobodyWaiting' };
    Object.assign(chosen, { phase: 'called', place: place.id, lastCall: at, calls: 1 });
    place.row = chosen.isPriority ? place.row + 1 : 0;
    return { result: 'ok', number: chosen.number };
  }

  private closeDay(day: string): Outcome {
    if (!this.isOpen || this.day !== day) return { result: 'dayNotOpen' };
    for (const ticket of this.tickets) {
      if (isLive(ticket.phase)) ticket.phase = ticket.phase === 'busy' ? 'done' : 'late';
    }
    this.isOpen = false;
    this.shutWindows();
    return { result: 'ok' };
  }

  private holderOf(place: ModelWindow): ModelTicket | undefined {
    return this.tickets.find((ticket) => ticket.place === place.id && isLive(ticket.phase));
  }

  private shutWindows(): void {
    this.windows = this.settings.windows.map(({ windowId, queueIds }) => ({
      id: windowId,
      serves: queueIds,
      mood: 'shut',
      clerk: null,
      row: 0,
    }));
  }
}

function isLive(phase: ModelTicket['phase']): boolean {
  return phase === 'line' || phase === 'called' || phase === 'here' || phase === 'busy';
}
