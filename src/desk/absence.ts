import { daysAfter } from '../domain/deadlines/calendar.ts';
import type { Day } from '../domain/deadlines/day-words.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { type AbsenceForm, problemsOfAbsence } from '../domain/organisation/absence.ts';
import { coverFor } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type Outcome, ok, refuse } from '../domain/outcome.ts';
import type { Ports } from './ports.ts';

type Needs = Pick<Ports, 'absences' | 'absencesChanged' | 'clock' | 'organisations' | 'reminders' | 'wake'>;

export interface RecordedAbsence {
  readonly from: Day;
  readonly until: Day;
  readonly coverName: string;
  readonly backOn: Day;
}

/** Keeps that somebody is away, and who stands in for them: holds their roles and hears what they would have heard. */
export const recordAbsence = async (
  needs: Needs,
  {
    person,
    submissionId,
    organisation: id,
    ...asked
  }: AbsenceForm & { person: Person; organisation: string; submissionId: string },
): Promise<Outcome<RecordedAbsence, 'not-named' | 'impossible'>> => {
  const organisation = needs.organisations.find((each) => each.id === id);
  if (!organisation?.people.some((member) => member.id === person.id)) return notNamed;
  const now = needs.clock.now();
  const today = londonClock(now).day;
  const [problem] = problemsOfAbsence(asked, { organisation, personId: person.id, today });
  if (problem) return refuse('impossible', problem.words);

  const { from, until, cover: coverId } = asked;
  const absence = { id: submissionId, organisation: id, personId: person.id, from, until, coverId, recordedAt: now };
  await needs.absences.record(absence);
  await standingChanged(needs, [id]);
  const coverName = organisation.people.find((member) => member.id === coverId)?.name ?? '';
  return ok({ from, until, coverName, backOn: daysAfter(until, 1) });
};

/** From now on the person hears again what they hear in their roles. */
export const endAbsence = async (
  needs: Needs,
  { person }: { person: Person },
): Promise<Outcome<{ readonly ended: number }, 'not-away' | 'in-the-file'>> => {
  const today = londonClock(needs.clock.now()).day;
  const ended = await needs.absences.end(person.id, { today, yesterday: daysAfter(today, -1) });
  const theirs = needs.organisations.filter(({ people }) => people.some(({ id }) => id === person.id));
  if (ended > 0)
    await standingChanged(
      needs,
      theirs.map(({ id }) => id),
    );
  const stillAway = needs.organisations.some((organisation) =>
    organisation.people.some((member) => member.id === person.id && coverFor(organisation, member, today)),
  );
  if (stillAway) {
    return refuse(
      'in-the-file',
      'Your absence is set by your administrator. Ask them to take it out, and you are told again.',
    );
  }
  return ended > 0
    ? ok({ ended })
    : refuse('not-away', 'You are not away at the moment, so nothing had to be changed.');
};

const notNamed = refuse(
  'not-named',
  'Only people with a part in data protection need to say when they are away. Nobody waits for you here, so enjoy your time off.',
);

/** Somebody else hears of what is open from now on. */
const standingChanged = async (
  { absencesChanged, reminders, clock, wake }: Needs,
  organisations: readonly string[],
): Promise<void> => {
  await absencesChanged();
  for (const organisation of organisations) await reminders.lookAgain(organisation, clock.now());
  wake();
};
