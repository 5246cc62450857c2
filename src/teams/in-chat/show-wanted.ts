import type { Person } from '../../domain/organisation/person.ts';
import { mayByRole } from '../../domain/organisation/roles.ts';
import { deliveryHealthCard } from '../../pages/delivery-health-card.ts';
import * as cards from '../../pages/desk-cards.ts';
import { allHelpCard, helpCard, welcomeCard } from '../../pages/help-cards.ts';
import { myTasksCard } from '../../pages/my-tasks-card.ts';
import { notForYouCard } from '../../pages/not-for-you-card.ts';
import { openCasesCard } from '../../pages/open-cases-card.ts';
import { joinCard } from '../../pages/organisation-cards.ts';
import { myBreachesCard } from '../../pages/oversight/my-breaches-card.ts';
import { questionsCard } from '../../pages/question/questions-card.ts';
import { requestsCard } from '../../pages/request/requests-card.ts';
import { whatsDueCard } from '../../pages/whats-due-card.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { organisationChoices } from '../current-person.ts';
import { openDrafts, resumeForm } from '../draft/run-form.ts';
import type { Wanted } from '../understand/understand.ts';
import { showLookUps } from './ask-pupil.ts';
import { howToImport } from './import-pupils.ts';

/** Asked in the middle of a form as well, it leads back to it. */
export const isGeneral = (what: Extract<Wanted, { want: 'show' }>['show']): boolean =>
  what === 'welcome' || what === 'help' || what === 'help-all' || what === 'who-is-who';

/**
 * What a button or typed words ask to see. The desk leaves out, or refuses, what the person has no right to. `draft` keeps
 * what was typed before.
 */
export const showWanted = async (
  needs: ConverseNeeds,
  what: Extract<Wanted, { want: 'show' }>['show'],
  person: Person,
  draft?: string | undefined,
): Promise<Shown> => {
  switch (what) {
    case 'welcome':
      return welcomeCard(person);
    case 'help':
      return helpCard(person, draft);
    case 'help-all':
      return allHelpCard(person, draft);
    case 'my-reports':
      return myReports(needs, person);
    case 'who-is-who':
      return whoIsWho(needs, person);
    case 'delivery-health': {
      const health = await needs.desk.deliveryHealth(person);
      return health.ok ? deliveryHealthCard(health.value, needs.chatUrl) : messageCard('Not for you', [health.words]);
    }
    case 'open-cases':
      if (!mayByRole(person, 'triage')) return overseen(needs, person, 'refused');
      return openCasesCard(await needs.desk.openCases(person), needs.clock.now());
    case 'my-breaches':
      return overseen(needs, person, 'own');
    case 'requests':
      if (!mayByRole(person, 'work-on-request')) return notForYouCard('requests');
      return requestsCard(await needs.desk.openRequests(person), seenBy(needs));
    case 'whats-due':
      return whatsDueCard(await needs.desk.whatsDue(person), seenBy(needs));
    case 'look-ups':
      return showLookUps(needs, { person });
    case 'import-pupils':
      return howToImport(needs, person);
    case 'questions':
      return questionsCard(await needs.desk.openQuestions(person), await ownQuestions(needs, person));
    case 'my-tasks':
      return myTasksCard(await needs.desk.myTasks(person), {
        questions: await needs.desk.openQuestions(person),
        person,
        organisations: needs.organisations,
        now: needs.clock.now(),
      });
  }
};

const myReports = async (needs: ConverseNeeds, person: Person): Promise<Shown> =>
  cards.myReportsCard(await needs.desk.myReports(person), await openDrafts(needs, person));

/** Whoever is told of no breach has none but those that they reported. */
const overseen = async (needs: ConverseNeeds, person: Person, otherwise: 'refused' | 'own'): Promise<Shown> => {
  if (mayByRole(person, 'oversee-breaches')) return myBreachesCard(await needs.desk.overseenBreaches(person));
  return otherwise === 'refused' ? notForYouCard('breaches') : myReports(needs, person);
};

const ownQuestions = async ({ desk }: ConverseNeeds, person: Person) =>
  (await desk.myReports(person)).filter((each) => each.type === 'question');

const seenBy = ({ organisations, clock }: ConverseNeeds) => ({ organisations, now: clock.now() });

const whoIsWho = ({ organisations }: ConverseNeeds, person: Person): Shown => {
  const own = new Set([person.organisation, ...person.roles.map((held) => held.organisation)]);
  const known = organisations.filter((each) => own.has(each.id));
  return known.length > 0 ? cards.whoIsWhoCard(known) : joinCard(organisationChoices(organisations, person));
};

/** Keeps where someone works, and goes on with what they had begun. */
export const join = async (needs: ConverseNeeds, organisation: string, person: Person): Promise<Shown> => {
  if (!organisationChoices(needs.organisations, person).some((each) => each.id === organisation)) {
    return joinCard(organisationChoices(needs.organisations, person));
  }
  await needs.people.chooseOrganisation(person.id, organisation);
  const joined = { ...person, organisation };
  const [newest] = await openDrafts(needs, joined);
  return newest ? resumeForm(needs, { draftId: newest.id, person: joined }) : welcomeCard(joined);
};
