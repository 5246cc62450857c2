import { keepsPupils } from '../domain/consent/keeps-pupils.ts';
import type { PupilFile } from '../domain/consent/pupil-file.ts';
import { type ConsentQuestion, codeOf } from '../domain/consent/question.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { may } from '../domain/organisation/roles.ts';
import type { LookUp } from './ports/look-ups.ts';
import type { Ports } from './ports.ts';

export type LookUpNeeds = Pick<Ports, 'clock' | 'newId' | 'organisations' | 'lookUps' | 'lookUpAlerts'>;

const hour = 3_600_000;

interface LookedUp {
  readonly person: Person;
  /** What was typed, or which button was pressed. */
  readonly asked: string;
  readonly question?: ConsentQuestion | undefined;
  readonly answer?: string | undefined;
  /** The files that are shown or offered. */
  readonly shown: readonly PupilFile[];
  /** A file that was named by its number and is not theirs: its own Data Protection Officer hears of it. */
  readonly notTheirs?: PupilFile | undefined;
  /** Where it was refused for another reason than that they may look nobody up. */
  readonly outcome?: 'refused';
}

/**
 * Writes down that somebody looked a pupil up, before anything is shown: when it cannot be written this throws, and nothing
 * is. Where a colleague's last hour is unusual, whoever watches is owed an alert.
 */
export const leaveLine = async (needs: LookUpNeeds, lookedUp: LookedUp): Promise<void> => {
  const { person, asked, question, answer, shown } = lookedUp;
  const line: LookUp = {
    id: needs.newId(),
    at: needs.clock.now(),
    personId: person.id,
    name: person.name,
    organisations: readersOf(needs, lookedUp),
    references: shown.map(({ reference }) => reference),
    asked,
    question: question ? codeOf(question) : null,
    outcome: outcomeOf(needs, lookedUp),
    answer: answer ?? null,
  };
  await needs.lookUps.record(line);
  await watch(needs, line);
};

/** The partnerships whose pupils somebody may look up. */
export const partnershipsOf = ({ organisations }: Pick<Ports, 'organisations'>, person: Person): Organisation[] =>
  organisations.filter((each) => keepsPupils(each) && may(person, 'read-pupil', { organisation: each.id }));

const outcomeOf = (needs: LookUpNeeds, { person, shown, notTheirs, outcome }: LookedUp): LookUp['outcome'] => {
  if (outcome) return outcome;
  if (shown.length > 0) return shown.length === 1 ? 'shown' : 'several';
  return notTheirs || partnershipsOf(needs, person).length === 0 ? 'refused' : 'none';
};

/** Whoever belongs nowhere is read about in every partnership, so that no line goes unread. */
const readersOf = ({ organisations }: LookUpNeeds, { person, shown, notTheirs }: LookedUp): string[] => {
  if (shown.length > 0) return unique(shown.map(({ organisation }) => organisation));
  const own = [person.organisation, ...person.roles.map(({ organisation }) => organisation)].filter(
    (each) => each !== undefined,
  );
  const partnerships = organisations.filter(keepsPupils).map(({ id }) => id);
  const theirs = own.length > 0 ? own : partnerships;
  return unique([...(notTheirs ? [notTheirs.organisation] : []), ...theirs]);
};

const unique = (each: readonly string[]): string[] => [...new Set(each)];

/** Owes the alert in each organisation whose own number has been passed; once an hour for each colleague. */
const watch = async (needs: LookUpNeeds, { at, personId, organisations }: LookUp): Promise<void> => {
  const since = new Date(at.getTime() - hour);
  const { pupils, unknown } = await needs.lookUps.countSince(personId, since);
  const alarmed = needs.organisations.filter(
    ({ id, consent }) =>
      organisations.includes(id) && (pupils > consent.mostLookUpsPerHour || unknown > consent.mostUnknownPerHour),
  );
  for (const { id: organisation } of alarmed)
    await needs.lookUpAlerts.expect({ organisation, personId, pupils, unknown, now: at, since });
};
