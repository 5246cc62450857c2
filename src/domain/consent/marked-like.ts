import { isSamePerson } from '../request/log/same-person.ts';
import type { DataRequest } from '../request/request.ts';
import type { PupilDetails } from './pupil-file.ts';

/** Whether a request seems to be about a pupil: by any of their names, and no other day of birth. */
export const isAboutPupil = ({ asked }: Pick<DataRequest, 'asked'>, pupil: PupilDetails): boolean =>
  namesOf(pupil).some((requester) => isSamePerson(asked, { requester, bornOn: pupil.bornOn }));

/** A request may leave out second names, or call the pupil what everybody calls them. */
const namesOf = ({ firstNames, lastName, knownAs }: PupilDetails): string[] => {
  const first = firstNames.split(/\s+/)[0] ?? firstNames;
  return [...new Set([firstNames, first, ...knownAs].map((each) => `${each} ${lastName}`)), ...knownAs];
};
