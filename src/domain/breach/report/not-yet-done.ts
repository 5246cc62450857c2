import { type Incident, isOver } from '../breach.ts';
import { containmentOf } from './containment.ts';

/** What would stop it getting worse and was not ticked, as it is said to whoever can still do it; nothing where the case is over. */
export const notYetDone = (about: Incident): string[] => {
  if (about.type !== 'breach' || isOver(about)) return [];
  const { report } = about;
  const { contained = [] } = report;
  return containmentOf(report)
    .filter(({ id }) => !contained.includes(id))
    .map(({ words }) => words);
};
