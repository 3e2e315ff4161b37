import {
  startTestHall,
  startTestHallProcess,
  type TestHall,
  type TestHallOptions,
  type TestHallProcess,
  type TestHallProcessOptions,
} from '@yichuang/testkit';
import { onTestFinished } from 'vitest';

/** A hall for the running test; it stops with it. */
export async function startHall(options: TestHallOptions = {}): Promise<TestHall> {
  const hall = await startTestHall(options);
  onTestFinished(() => hall.stop());
  return hall;
}

/** A hall in a process of its own for the running test; it is killed with it. */
export async function startHallProcess(options: TestHallProcessOptions = {}): Promise<TestHallProcess> {
  const hall = await startTestHallProcess(options);
  onTestFinished(() => hall.stop());
  return hall;
}
