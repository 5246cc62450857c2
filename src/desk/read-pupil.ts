import type { AnyPage } from '../domain/any-case.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type LookUpNeeds, leaveLine, partnershipsOf } from './leave-line.ts';
import type { Ports } from './ports.ts';

export type ReadPupilNeeds = LookUpNeeds & Pick<Ports, 'cases'>;

/** The file of a number, told apart from one that is not this person's to see; neither is shown or recorded yet. */
export const fileNumbered = async (
  { cases, organisations }: Pick<Ports, 'cases' | 'organisations'>,
  { reference, person }: { reference: string; person: Person },
): Promise<{ file: PupilFile | undefined; notTheirs: PupilFile | undefined }> => {
  const found = await cases.find(reference);
  const file = found?.type === 'pupil' ? found : undefined;
  const isTheirs = partnershipsOf({ organisations }, person).some(({ id }) => id === file?.organisation);
  return isTheirs ? { file, notTheirs: undefined } : { file: undefined, notTheirs: file };
};

/**
 * A pupil's file by its number, for whoever may look the pupil up; undefined for everybody else, and where there is none.
 * With a page it is shown to a person, which is a look-up. A refusal leaves its line either way.
 */
export const readPupil = async (
  needs: ReadPupilNeeds,
  { reference, person, page }: { reference: string; person: Person; page?: AnyPage | 'first' | undefined },
): Promise<PupilFile | undefined> => {
  const { file, notTheirs } = await fileNumbered(needs, { reference, person });
  if (file && page === undefined) return file;
  const asked = page === undefined || page === 'first' ? reference : `${reference} ${page}`;
  await leaveLine(needs, { person, asked, shown: file ? [file] : [], notTheirs });
  return file;
};
