import type { ArgoTemplate } from '../../../../imports/argoproj.io-workflows';
import { replaced, type Scope } from './expressions';

/** Semaphores and mutexes of all workflows. A template takes all of its own at once, or waits. */
export class Locks {
  private readonly held = new Map<string, object[]>();

  constructor(private readonly limits: Readonly<Record<string, string>>) {}

  /** The locks that a template asks for, by name. */
  wanted({ synchronization }: ArgoTemplate, scope: Scope): string[] {
    const { semaphores = [], mutexes = [] } = synchronization ?? {};
    return [
      ...semaphores.map(({ configMapKeyRef }) => `limit ${replaced(configMapKeyRef.key, scope)}`),
      ...mutexes.map(({ name }) => `only ${replaced(name, scope)}`),
    ];
  }

  free(names: readonly string[]): boolean {
    return names.every((name) => this.count(name) < this.limit(name));
  }

  take(names: readonly string[], owner: object) {
    for (const name of names) this.held.set(name, [...(this.held.get(name) ?? []), owner]);
  }

  release(names: readonly string[], owner: object) {
    for (const name of names) {
      const holders = this.held.get(name) ?? [];
      this.held.set(name, holders.toSpliced(holders.indexOf(owner), 1));
    }
  }

  /** What a workflow held that was broken off. */
  releaseAll(owner: object) {
    for (const [name, holders] of this.held)
      this.held.set(
        name,
        holders.filter((one) => one !== owner),
      );
  }

  count(name: string): number {
    return this.held.get(name)?.length ?? 0;
  }

  private limit(name: string): number {
    if (name.startsWith('only ')) return 1;
    const limit = this.limits[name.slice('limit '.length)];
    if (limit === undefined) throw new Error(`no limit ${name}`);
    return Number(limit);
  }
}
