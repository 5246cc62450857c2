import type { PupilFound, PupilSearch } from '../../desk/ports/pupil-search.ts';
import { foldName } from '../../domain/consent/fold-name.ts';
import type { PupilDetails } from '../../domain/consent/pupil-file.ts';
import type { PupilSaid } from '../../domain/consent/pupil-said.ts';
import { schoolYearOn } from '../../domain/consent/school-year.ts';
import { bestOf, type NameIndex, openNameIndex } from './name-index.ts';
import { schoolsNamed } from './schools-named.ts';

/** What of a pupil's file the search reads. */
export interface Findable {
  readonly reference: string;
  readonly organisation: string;
  readonly version: number;
  readonly pupil: PupilDetails;
}

interface Known extends Pick<Findable, 'organisation' | 'version'>, Pick<PupilDetails, 'bornOn' | 'school'> {
  readonly upn: string | null;
}

/** All pupils, in memory. */
export interface PupilRegister extends PupilSearch {
  /** Takes the file in, unless it is known in this version or a later one. */
  take(file: Findable): void;
  forget(reference: string): void;
  references(): string[];
}

/** Empty at first: it finds the pupils whose files it has been given so far. */
export const openPupilRegister = (): PupilRegister => {
  const known = new Map<string, Known>();
  /** One each, so that nothing that happens in one organisation changes an answer in another. */
  const names = new Map<string, NameIndex>();

  const forget = (reference: string): void => {
    const organisation = known.get(reference)?.organisation;
    if (organisation !== undefined) names.get(organisation)?.remove(reference);
    known.delete(reference);
  };

  return {
    take: ({ reference, organisation, version, pupil }) => {
      if ((known.get(reference)?.version ?? 0) >= version) return;
      forget(reference);
      const { firstNames, lastName, knownAs, bornOn, school, upn } = pupil;
      const index = names.get(organisation) ?? openNameIndex();
      names.set(organisation, index);
      index.put(reference, [firstNames, lastName, ...knownAs]);
      known.set(reference, { organisation, version, bornOn, school, upn: upn === null ? null : writtenAlike(upn) });
    },
    forget,
    references: () => [...known.keys()],
    search: (said, { organisations, today, most }) => {
      const words = foldName(said.name);
      const isNumbered = said.upn !== undefined || said.reference !== undefined;
      // One letter is nobody's name.
      if (!isNumbered && words.join('').length < 2) return [];
      const numbered = isNumbered ? numberedIn(known, said) : undefined;
      const fits = organisations.flatMap(({ id, schools }) => {
        const at = said.school === undefined ? undefined : schoolsNamed(said.school, schools);
        const fitting =
          words.length > 0 ? (names.get(id)?.fitting(words) ?? []) : (numbered ?? []).map((key) => ({ key, cost: 0 }));
        return fitting.flatMap(({ key, cost }) => {
          const pupil = known.get(key);
          const isMeant =
            pupil?.organisation === id &&
            (numbered === undefined || numbered.includes(key)) &&
            (said.year === undefined || schoolYearOn(pupil.bornOn, today) === said.year) &&
            (at === undefined || (pupil.school !== null && at.includes(pupil.school)));
          return isMeant ? [{ key, organisation: id, cost }] : [];
        });
      });
      return bestOf(fits, words.length)
        .slice(0, most)
        .map(({ key, organisation }): PupilFound => ({ reference: key, organisation }));
    },
  };
};

const numberedIn = (
  known: ReadonlyMap<string, Known>,
  { upn, reference }: Pick<PupilSaid, 'upn' | 'reference'>,
): string[] => {
  const number = upn === undefined ? undefined : writtenAlike(upn);
  const found: string[] = [];
  for (const [key, pupil] of known) {
    if ((reference === undefined || reference === key) && (number === undefined || number === pupil.upn))
      found.push(key);
  }
  return found;
};

const writtenAlike = (upn: string): string => upn.replace(/\s/g, '').toUpperCase();
