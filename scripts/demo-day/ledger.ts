import type { CommandInput, CommandKind, CommandOutput, QueryInput, QueryKind, QueryOutput } from '@yichuang/contract';
import type { HallConnection } from '@yichuang/hall-client';

/** A command that the hall has acknowledged. */
export interface Acknowledged {
  readonly kind: CommandKind;
  readonly output: { readonly seq?: number; readonly ticketId?: string; readonly number?: string };
}

/** A refusal, as value. */
export interface Refused {
  readonly ok: false;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export type Done<T> = { readonly ok: true; readonly output: T } | Refused;

/** Keeps what everybody was told, to hold it against the log afterwards. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** `command code` -> how often. */
  readonly refusals = new Map<string, number>();
  /** Milliseconds of the machine from sending to the answer. */
  readonly latencies: number[] = [];
  /** What no actor may meet. */
  readonly faults: string[] = [];

  async give<K extends CommandKind>(
    connection: HallConnection,
    kind: K,
    input: Omit<CommandInput<K>, 'commandId'>,
  ): Promise<Done<CommandOutput<K>>> {
    const begun = performance.now();
    const result = await connection.command(kind, input);
    this.latencies.push(performance.now() - begun);
    if (!result.ok) return this.#refused(kind, result.problem);
    this.acknowledged.push({ kind, output: result.output as Acknowledged['output'] });
    return result;
  }

  async ask<K extends QueryKind>(
    connection: HallConnection,
    kind: K,
    input: QueryInput<K>,
  ): Promise<Done<QueryOutput<K>>> {
    const begun = performance.now();
    const result = await connection.ask(kind, input);
    this.latencies.push(performance.now() - begun);
    return result.ok ? result : this.#refused(kind, result.problem);
  }

  fault(who: string, cause: unknown): void {
    this.faults.push(`${who}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  }

  #refused(kind: string, { code, details }: { code: string; details?: Record<string, unknown> | undefined }): Refused {
    const name = `${kind} ${code}`;
    this.refusals.set(name, (this.refusals.get(name) ?? 0) + 1);
    return { ok: false, code, details: details ?? {} };
  }
}
