import { describe, expect, it } from 'vitest';
import { createTaskQueue } from './task-queue.ts';

/** A task that ends when it is told to. */
function createTask<Result>(result: Result) {
  const task = { hasStarted: false, end: () => {}, fail: (_: Error) => {} };
  const run = () => {
    task.hasStarted = true;
    return new Promise<Result>((resolve, reject) => {
      task.end = () => resolve(result);
      task.fail = reject;
    });
  };
  return Object.assign(task, { run });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('createTaskQueue', () => {
  it('starts no more tasks than it may, and the next one as soon as one ends', async () => {
    const queue = createTaskQueue(2);
    const tasks = [1, 2, 3, 4].map(createTask);
    const results = tasks.map(({ run }) => queue.add(run));
    await settle();
    expect(tasks.map(({ hasStarted }) => hasStarted)).toEqual([true, true, false, false]);
    tasks[1]?.end();
    await settle();
    expect(tasks.map(({ hasStarted }) => hasStarted)).toEqual([true, true, true, false]);
    tasks[0]?.end();
    tasks[2]?.end();
    await settle();
    tasks[3]?.end();
    expect(await Promise.all(results)).toEqual([1, 2, 3, 4]);
  });

  it('goes on after a task that failed', async () => {
    const queue = createTaskQueue(1);
    const [bad, good] = [createTask('bad'), createTask('good')];
    const failed = expect(queue.add(bad.run)).rejects.toThrow('on purpose');
    const result = queue.add(good.run);
    await settle();
    bad.fail(new Error('on purpose'));
    await failed;
    await settle();
    good.end();
    expect(await result).toBe('good');
  });

  it('never starts a task that was aborted while it waited', async () => {
    const queue = createTaskQueue(1);
    const [first, second, third] = [createTask(1), createTask(2), createTask(3)];
    const abort = new AbortController();
    const before = queue.add(first.run);
    const aborted = expect(queue.add(second.run, abort.signal)).rejects.toThrow('not wanted');
    const after = queue.add(third.run);
    abort.abort(new Error('not wanted'));
    await aborted;
    first.end();
    await settle();
    third.end();
    expect(await Promise.all([before, after])).toEqual([1, 3]);
    expect(second.hasStarted).toBe(false);
  });

  it('does not take a task that is aborted already', async () => {
    const queue = createTaskQueue(1);
    const task = createTask(1);
    const signal = AbortSignal.abort(new Error('not wanted'));
    await expect(queue.add(task.run, signal)).rejects.toThrow('not wanted');
    expect(task.hasStarted).toBe(false);
    const next = queue.add(task.run);
    await settle();
    task.end();
    expect(await next).toBe(1);
  });

  it('lets a task that has begun end, and keeps those behind it', async () => {
    const queue = createTaskQueue(1);
    const [first, second, third] = [createTask(1), createTask(2), createTask(3)];
    const abort = new AbortController();
    const results = [
      queue.add(first.run),
      queue.add(second.run, abort.signal),
      queue.add(third.run),
    ];
    first.end();
    await settle();
    abort.abort(new Error('too late'));
    second.end();
    await settle();
    third.end();
    expect(await Promise.all(results)).toEqual([1, 2, 3]);
  });

  it('starts a task at once after all others have ended', async () => {
    const queue = createTaskQueue(1);
    for (const number of [1, 2]) {
      const task = createTask(number);
      const result = queue.add(task.run);
      await settle();
      task.end();
      expect(await result).toBe(number);
    }
  });
});
