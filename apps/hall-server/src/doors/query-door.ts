import { problemOf, QUERIES, type QueryInput, type QueryKind, type QueryOutput } from '@yichuang/contract';
import type { DoorAnswer } from './command-door.ts';
import { checkInput } from './input.ts';
import { mayAsk } from './permissions.ts';
import type { Principal } from './principal.ts';
import { ANSWERS, type QueryTools } from './query-answers.ts';
import type { Refused } from './translation.ts';

export interface QueryDoorOptions extends QueryTools {
  readonly fault: (code: string, cause: unknown) => void;
}

/** What can be looked up, whichever door it is asked at: validate, authorise, look. Changes nothing. */
export class QueryDoor {
  readonly #options: QueryDoorOptions;

  constructor(options: QueryDoorOptions) {
    this.#options = options;
  }

  /** Never throws for anything a client can send. */
  ask(kind: QueryKind, rawInput: unknown, principal: Principal, answer: (result: DoorAnswer) => void): void {
    const checked = checkInput(QUERIES[kind].input, rawInput);
    if (!checked.ok) {
      answer(checked);
      return;
    }
    if (!mayAsk(principal, kind, checked.value, this.#options.state())) {
      answer({ ok: false, problem: problemOf('notAllowed') });
      return;
    }
    this.#look(kind, checked.value, principal).then(answer, (cause: unknown) => {
      this.#options.fault('queryFault', cause);
      answer({ ok: false, problem: problemOf('unavailable') });
    });
  }

  async #look<K extends QueryKind>(kind: K, input: QueryInput<K>, principal: Principal): Promise<DoorAnswer> {
    const look = ANSWERS[kind] as (
      input: QueryInput<K>,
      principal: Principal,
      tools: QueryTools,
    ) => QueryOutput<K> | Refused | Promise<QueryOutput<K> | Refused>;
    const found = await look(input, principal, this.#options);
    return 'problem' in found ? { ok: false, problem: found.problem } : { ok: true, output: found };
  }
}
