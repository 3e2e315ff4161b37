import { type ChildProcess, fork, type SpawnOptions, spawn } from 'node:child_process';

const living = new Set<ChildProcess>();
let guarded = false;

/** Whatever ends this process, no child of it stays behind. */
function guard(): void {
  if (guarded) return;
  guarded = true;
  process.on('exit', () => {
    for (const child of living) child.kill('SIGKILL');
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));
}

function keep(child: ChildProcess): ChildProcess {
  guard();
  living.add(child);
  child.once('exit', () => living.delete(child));
  return child;
}

/** Starts a program whose life ends with ours. */
export function startProgram(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  return keep(spawn(command, args, options));
}

/** Sends a signal and waits until the child is gone. */
export function endChild(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}

/** A helper process that answers questions one by one. */
export interface HelperProcess {
  readonly pid: number;
  ask<Answer>(kind: string, input?: unknown): Promise<Answer>;
  /** Messages that are no answers. */
  onTold(listener: (told: unknown) => void): void;
  end(): Promise<void>;
}

interface Question {
  readonly id: number;
  readonly kind: string;
  readonly input: unknown;
}
type Reply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly message: string }
  | { readonly told: unknown };

/** Starts a script that calls `serveQuestions`. */
export function startHelper(
  script: URL,
  options: { readonly execArgv?: readonly string[]; readonly env?: NodeJS.ProcessEnv } = {},
): HelperProcess {
  const child = keep(
    fork(script, [], {
      serialization: 'advanced',
      env: { ...process.env, ...options.env },
      execArgv: ['--disable-warning=ExperimentalWarning', ...(options.execArgv ?? [])],
    }),
  );
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (cause: Error) => void }>();
  const listeners = new Set<(told: unknown) => void>();
  let lastId = 0;
  child.on('message', (reply: Reply) => {
    if ('told' in reply) {
      for (const listener of listeners) listener(reply.told);
      return;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) asked?.resolve(reply.answer as never);
    else asked?.reject(new Error(reply.message));
  });
  child.once('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error(`${script.pathname} ended before it answered`));
  });
  return {
    pid: child.pid ?? 0,
    ask(kind, input) {
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, kind, input } satisfies Question);
      });
    },
    onTold: (listener) => void listeners.add(listener),
    end: () => endChild(child, 'SIGKILL'),
  };
}

/** The other side of `startHelper`. */
export function serveQuestions(answers: Readonly<Record<string, (input: never) => unknown>>): void {
  process.on('message', (question: Question) => {
    const answer = answers[question.kind];
    Promise.resolve()
      .then(() => {
        if (answer === undefined) throw new Error(`no answer to ${question.kind}`);
        return answer(question.input as never);
      })
      .then(
        (value) => process.send?.({ id: question.id, ok: true, answer: value } satisfies Reply),
        (cause: unknown) =>
          process.send?.({ id: question.id, ok: false, message: String((cause as Error).stack) } satisfies Reply),
      );
  });
  process.on('disconnect', () => process.exit());
}

/** Tells the starter something that it did not ask for. */
export function tell(told: unknown): void {
  process.send?.({ told } satisfies Reply);
}
