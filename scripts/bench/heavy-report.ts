// A heavy query over the journal once a second, on a read-only connection of its own, as a report would be.
import Database from 'better-sqlite3';
import { serveQuestions } from './child-processes.ts';

const QUERY = `SELECT one.kind, count(*), sum(length(other.body)) FROM (SELECT * FROM event LIMIT 1200) one, (SELECT * FROM event LIMIT 1200) other
  WHERE one.body <= other.body GROUP BY one.kind`;
const PERIOD_MS = 1000;

let timer: NodeJS.Timeout | undefined;

function start(databasePath: string): number {
  const database = new Database(databasePath, { readonly: true });
  const query = database.prepare(QUERY);
  const from = performance.now();
  query.all();
  timer = setInterval(() => query.all(), PERIOD_MS);
  return performance.now() - from;
}

serveQuestions({ start, stop: () => clearInterval(timer) });
