/** A run of steps that waits, at each `yield`, until what it yields is true. */
export type Task = Generator<() => boolean, void>;

/** Numbers below `limit`, by which everything is decided that no one decides. */
export type Choose = (limit: number) => number;

interface Running {
  readonly task: Task;
  readonly owner: object;
  ready: () => boolean;
}

/** Runs tasks one step at a time, in any order. */
export class Scheduler {
  private running: Running[] = [];

  constructor(private readonly choose: Choose) {}

  /** Starts a task of an owner, by whom it can be broken off; tells whether it has ended. */
  start(task: Task, owner: object): () => boolean {
    const one: Running = { task, owner, ready: () => true };
    this.running.push(one);
    return () => !this.running.includes(one);
  }

  breakOff(owner: object) {
    this.running = this.running.filter((one) => one.owner !== owner);
  }

  /** One step of one task that can go on; false where none can. */
  step(): boolean {
    const able = this.running.filter(({ ready }) => ready());
    const one = able[this.choose(able.length)];
    if (!one) return false;
    const { done, value } = one.task.next();
    if (done) this.running = this.running.filter((other) => other !== one);
    else one.ready = value;
    return true;
  }
}
