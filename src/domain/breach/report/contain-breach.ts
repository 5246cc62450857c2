import type { BreachReport } from './breach-report.ts';
import { containmentIds } from './containment.ts';
import { safetyStepIds } from './danger.ts';

interface Contained {
  readonly report: BreachReport;
  /** The instant each containment or safety step was first ticked, by step. */
  readonly containedAt: Readonly<Record<string, Date>>;
}

/** Leaves out steps that do not belong to the kind of breach: they were ticked before the kind was changed. */
export const fitContainment = ({ report, containedAt }: Contained) => {
  const fitting = containmentIds(report.kind);
  const contained = report.contained.filter((id) => fitting.has(id));
  const madeSafe = report.madeSafe?.filter((id) => safetyStepIds.includes(id));
  const done = [...contained, ...(madeSafe ?? [])];
  return {
    report: { ...report, contained, ...(madeSafe ? { madeSafe } : {}) },
    containedAt: Object.fromEntries(Object.entries(containedAt).filter(([id]) => done.includes(id))),
  };
};
