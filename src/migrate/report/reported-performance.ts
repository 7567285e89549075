import type { Unit } from '../effect/figure';
import { figures } from '../effect/figures';
import { measure } from '../effect/measure';
import type { Measured } from '../effect/measured';
import type { Series } from '../prometheus/series';

/** What a network costs on both sides of a migration. */
export interface ReportedFigure {
  readonly question: string;
  readonly unit: Unit;
  readonly before: Measured;
  readonly after: Measured;
  /** In percent of before. */
  readonly change: { readonly known: true; readonly percent: number } | { readonly known: false; readonly why: string };
}

/** What was measured while a CNI had the cluster. */
interface Side {
  readonly cni: string;
  readonly series: readonly Series[];
}

/** Holds both sides against each other, figure by figure, where both are of the same. */
export function reportedPerformance(before: Side, after: Side): ReportedFigure[] {
  return figures.map((figure) => {
    const [was, is] = [measure(figure, before.cni, before.series), measure(figure, after.cni, after.series)];
    const sameParts = figure.sources.some(({ where }) => where?.same);
    return {
      question: figure.question,
      unit: figure.unit,
      before: was,
      after: is,
      change: changeOf(was, is, sameParts),
    };
  });
}

function changeOf(before: Measured, after: Measured, sameParts: boolean): ReportedFigure['change'] {
  const unknown = (why: string) => ({ known: false, why }) as const;
  if (!before.known || !after.known) return unknown('it is not known on both sides');
  if (before.metric !== after.metric) return unknown('the two do not measure the same');
  if (before.named !== after.named) return unknown('one side is of one agent, the other of all that were asked');
  if (before.instances !== after.instances)
    return unknown(`it is of ${before.instances} instances, then of ${after.instances}`);
  if (sameParts && before.parts.join() !== after.parts.join())
    return unknown(`it is of ${before.parts.join(', ')}, then of ${after.parts.join(', ')}`);
  if (before.value === 0 && after.value !== 0) return unknown('it was nothing before');
  return { known: true, percent: before.value === 0 ? 0 : ((after.value - before.value) / before.value) * 100 };
}
