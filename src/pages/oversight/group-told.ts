import { isOpen } from '../../domain/breach/tasks/tasks.ts';
import { dayAndTime } from '../../domain/deadlines/london-time.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { policyOf } from '../../domain/policies/index.ts';
import type { PublicBreach } from '../../teams/card/public-case.ts';

/** Whether the Executive Steering Group must hear and has heard, once that is decided and where the policy has one. */
export const groupRow = (about: PublicBreach, organisation: Organisation): { name: string; answer: string }[] => {
  const decided = about.assessments.at(-1);
  const { criteria, asksFor } = policyOf(organisation).breach;
  if (!decided || !criteria || !asksFor['tell-esg']) return [];
  const name = 'Executive Steering Group';
  if (!decided.policyMet) return [{ name, answer: `Need not hear of it (policy, ${criteria.section})` }];
  const task = groupTask(about);
  if (task?.done) return [{ name, answer: `Told on ${dayAndTime(task.done.at)}` }];
  if (task && !isOpen(task)) return [{ name, answer: 'Will not be told. The reason is on record.' }];
  return [{ name, answer: `Must hear of it (policy, ${criteria.section}): please tell them. No names are needed.` }];
};

/** What is asked for: that the Group is told. */
export const groupTask = ({ tasks }: PublicBreach) =>
  tasks.find(({ kind, droppedAt }) => kind === 'tell-esg' && droppedAt === null);
