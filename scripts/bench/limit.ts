import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_SHAPES, type HallRecord, project, READ_MODEL_TABLES } from '@yichuang/hall';
import { type AppendGroup, BatchWriter, type ReadModels } from '@yichuang/journal';
import type { BenchPart } from './bench-part.ts';
import { median, short } from './figures.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const BLOCK = 4096;
const FILE_BYTES = 4 * 1024 * 1024;
const DAY = '2026-01-05';

/** R: how often per second 4 KiB can be overwritten in place and synced. */
export function measureSyncRate(forMs = 400): number {
  const { folder, remove } = makeTemporaryFolder('limit');
  const file = openSync(join(folder, 'blocks'), 'w');
  try {
    writeSync(file, Buffer.alloc(FILE_BYTES, 1));
    fdatasyncSync(file);
    const block = Buffer.alloc(BLOCK, 2);
    const from = performance.now();
    let count = 0;
    while (performance.now() - from < forMs) {
      writeSync(file, block, 0, BLOCK, (count * BLOCK) % FILE_BYTES);
      fdatasyncSync(file);
      count += 1;
    }
    return count / ((performance.now() - from) / 1000);
  } finally {
    closeSync(file);
    remove();
  }
}

function issueGroup(sequence: number): AppendGroup {
  const number = `A${String(sequence).padStart(4, '0')}`;
  const at = Date.now();
  const body = {
    ...{ kind: 'TicketIssued', at, ticketId: `${DAY}.${number}`, number, sequence, queueId: 'personal' },
    ...{ items: [{ itemCode: 'GA-HJ-001', queueId: 'personal' }], itemOrder: 'set', itemCode: 'GA-HJ-001' },
    ...{ classId: 'ordinary', priorityReason: null, personRef: null, channel: 'kiosk', appointmentId: null },
    ...{ extended: false, rankAt: at, ahead: 12, estimate: { lowMinutes: 5, highMinutes: 15 } },
  };
  return {
    commandId: `k-1.${String(sequence).padStart(32, '0')}`,
    at,
    actor: { kind: 'device', ref: 'k-1' },
    events: [{ stream: `day/${DAY}`, shape: EVENT_SHAPES.TicketIssued.shape, body }],
  };
}

/** Tickets per second that the journal's own writer commits on this thread, so many to a commit. */
function measureBareCommits(perCommit: number, forMs = 600): number {
  const { folder, remove } = makeTemporaryFolder('limit');
  const readModels: ReadModels = {
    tables: READ_MODEL_TABLES,
    project: (event) => project(event as HallRecord),
  };
  const writer = new BatchWriter(join(folder, 'journal.db'), readModels);
  try {
    let sequence = 0;
    function commit(): void {
      writer.append(Array.from({ length: perCommit }, () => issueGroup(++sequence)));
    }
    for (let turn = 0; turn < 30; turn += 1) commit();
    const before = sequence;
    const from = performance.now();
    while (performance.now() - from < forMs) commit();
    return (sequence - before) / ((performance.now() - from) / 1000);
  } finally {
    writer.close();
    remove();
  }
}

/** How near the journal's own transaction comes to the disk. */
export const limitPart: BenchPart = {
  name: 'limit',
  async run({ rounds, say }) {
    const taken = Array.from({ length: rounds }, (_, round) => {
      say(`limit ${round + 1}/${rounds}`);
      const before = measureSyncRate();
      const one = measureBareCommits(1);
      const many = measureBareCommits(64);
      // On both sides of the commits: a disturbance in between then does not tilt the ratio.
      return { syncRate: (before + measureSyncRate()) / 2, one, many };
    });
    const syncRate = median(taken.map((round) => round.syncRate));
    return [
      {
        part: 'limit',
        name: 'R: overwrite 4 KiB + fdatasync',
        rounds: taken.map((round) => round.syncRate),
        unit: '/s',
        absolute: '',
      },
      {
        part: 'limit',
        name: 'bare commit, 1 ticket each / R',
        rounds: taken.map((round) => round.one / round.syncRate),
        aim: { atLeast: 0.5 },
        absolute: `${short(median(taken.map((round) => round.one)))}/s, R ${short(syncRate)}/s`,
      },
      {
        part: 'limit',
        name: 'bare commit, 64 tickets each / R',
        rounds: taken.map((round) => round.many / round.syncRate),
        aim: { atLeast: 4 },
        absolute: `${short(median(taken.map((round) => round.many)))}/s`,
      },
    ];
  },
};
