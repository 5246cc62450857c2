import type { Decided } from '../domain/case.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { PupilDeciding } from '../domain/consent/revise-pupil.ts';
import { type Action, may } from '../domain/organisation/roles.ts';
import type { Outcome } from '../domain/outcome.ts';
import type { Asked, ChangeNeeds } from './change-breach.ts';
import { unknownReference } from './read-case.ts';
import { recordCase } from './record-case.ts';
import { actorOf } from './report.ts';

/** Takes a decision about a pupil's file: permission first, then the domain's rule on the file as it stands, then one write. */
export const changePupil = async <Code extends string>(
  needs: ChangeNeeds,
  { action = 'record-pupil', ...asked }: Asked & { action?: Action },
  decide: (deciding: PupilDeciding) => Outcome<Decided<PupilFile>, Code>,
): Promise<Outcome<PupilFile, Code | 'not-found' | 'busy'>> => {
  const { reference, submissionId, person } = asked;
  const found = await needs.cases.find(reference);
  const organisation = needs.organisations.find((each) => each.id === found?.organisation);
  if (found?.type !== 'pupil' || !organisation || !may(person, action, found)) return unknownReference(reference);
  const by = actorOf(person);
  return recordCase<PupilFile, Code>(needs, { first: found, submissionId }, (before) =>
    decide({ before, by, organisation, submissionId, now: needs.clock.now() }),
  );
};
