import { kindFacts } from './breach-kinds.ts';
import type { BreachReport } from './breach-report.ts';

interface Contained {
  readonly report: BreachReport;
  /** The instant each containment step was first ticked, by step. */
  readonly containedAt: Readonly<Record<string, Date>>;
}

/** Leaves out steps that do not belong to the kind of breach: they were ticked before the kind was changed. */
export const fitContainment = ({ report, containedAt }: Contained) => {
  const steps = kindFacts[report.kind].contain.map((step) => step.id);
  const contained = steps.filter((id) => report.contained.includes(id));
  return {
    report: { ...report, contained },
    containedAt: Object.fromEntries(Object.entries(containedAt).filter(([id]) => contained.includes(id))),
  };
};
