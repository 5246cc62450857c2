import type { ReceiptCard } from '../domain/breach/report-breach.ts';
import type { Person } from '../domain/organisation/person.ts';
import { type DialogueId, type Press, type Pressed, pressed } from './buttons.ts';
import { caseCard } from './cards/case-card.ts';
import { deliveryHealthCard } from './cards/delivery-health-card.ts';
import * as cards from './cards/desk-cards.ts';
import { messageCard } from './cards/message-card.ts';
import { joinCard } from './cards/organisation-cards.ts';
import type { Typed } from './cards/read-inputs.ts';
import type { ConverseNeeds } from './converse.ts';
import { organisationChoices } from './current-person.ts';
import { catalogue } from './dialogues/catalogue.ts';
import { keepForChoice, openDrafts, pressDialogue, resumeDialogue, startDialogue } from './dialogues/run-dialogue.ts';
import type { Incoming, Sender, Shown } from './incoming.ts';
import { understand, type Wanted } from './understand/understand.ts';

/** The answer in a 1:1 chat. */
export const chatAnswer = async (needs: ConverseNeeds, incoming: Incoming, person: Person): Promise<Shown> => {
  const { said, conversationId, from } = incoming;
  switch (said.by) {
    case 'arrival':
      return cards.welcomeCard();
    case 'words':
      return answerWords(needs, understand({ words: said.words, now: needs.clock.now() }), { person, from });
    case 'button': {
      const parsed = pressed.safeParse(said.pressed);
      if (!parsed.success) return cards.unclearCard({});
      const receiptCard = said.cardId === undefined ? null : { conversationId, activityId: said.cardId };
      return answerButton(needs, parsed.data, { person, typed: typedInto(said.pressed), receiptCard });
    }
  }
};

const answerWords = async (
  needs: ConverseNeeds,
  wanted: Wanted,
  { person, from }: { person: Person; from: Sender },
): Promise<Shown> => {
  switch (wanted.want) {
    case 'start':
      return start(needs, { dialogue: wanted.dialogue, person, typed: wanted.typed });
    case 'change':
      if (wanted.reference === undefined) return showWanted(needs, 'my-reports', person);
      return change(needs, { dialogue: wanted.dialogue, reference: wanted.reference, person });
    case 'show':
      return showWanted(needs, wanted.show, person);
    case 'reference':
      return showCase(needs, wanted.reference, person);
    case 'press':
      return pressInWords(needs, wanted.press, person);
    case 'connect':
      return messageCard('Type it in the channel', [
        'Open the channel that should be told, add me to it, and type “connect” there.',
      ]);
    case 'act-as':
      if (!needs.acting) return unclear(needs, person);
      return messageCard(`You are now ${await needs.acting.become(from, wanted.role)}`, [
        'This works only on your own machine, to try the other side. Type “act as teacher” to go back.',
      ]);
    case 'ask-which':
      return cards.askWhichCard(wanted.between, await keepForChoice(needs, { person, typed: wanted.typed }));
    case 'unclear':
      return unclear(needs, person, wanted.typed);
  }
};

const answerButton = async (
  needs: ConverseNeeds,
  button: Pressed,
  { person, typed, receiptCard }: { person: Person; typed: Typed; receiptCard: ReceiptCard | null },
): Promise<Shown> => {
  switch (button.do) {
    case 'step':
      return pressDialogue(needs, { ...button, draftId: button.draft, typed, person, receiptCard });
    case 'start':
      if (button.reference === undefined) return start(needs, { dialogue: button.dialogue, person, typed: {} });
      return change(needs, { dialogue: button.dialogue, reference: button.reference, person });
    case 'resume':
      return resumeDialogue(needs, { draftId: button.draft, person });
    case 'show':
      return showWanted(needs, button.show, person);
    case 'case':
      return showCase(needs, button.reference, person);
    case 'join':
      return join(needs, button.organisation, person);
    case 'connect':
      return unclear(needs, person);
  }
};

/** Every input of a card arrives beside the button's own data; inputs are the values that are words. */
const typedInto = (values: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(Object.entries(values).map(([id, value]) => [id, value === null ? '' : String(value)]));

/** What the words told is kept before anything is asked, so that it is not lost if we do not yet know where someone works. */
const start = async (
  needs: ConverseNeeds,
  { dialogue, person, typed }: { dialogue: DialogueId; person: Person; typed: Typed },
): Promise<Shown> => {
  const organisation = person.organisation ?? '';
  const shown = await startDialogue(needs, { dialogue, person, organisation, typed, about: undefined });
  return organisation === '' ? joinCard(organisationChoices(needs.organisations, person)) : shown;
};

const change = async (
  needs: ConverseNeeds,
  { dialogue, reference, person }: { dialogue: DialogueId; reference: string; person: Person },
): Promise<Shown> => {
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return messageCard('Not found', [found.words]);
  const about = found.value;
  if (dialogue === 'correct-report' && about.type === 'near-miss') {
    return change(needs, { dialogue: 'add-information', reference, person });
  }
  return startDialogue(needs, { dialogue, person, organisation: about.organisation, typed: {}, about });
};

const showCase = async (needs: ConverseNeeds, reference: string, person: Person): Promise<Shown> => {
  const found = await needs.desk.readCase({ reference, person });
  if (!found.ok) return messageCard('Not found', [found.words]);
  const organisation = needs.organisations.find((each) => each.id === found.value.organisation);
  return organisation
    ? caseCard(found.value, { organisation, person })
    : messageCard('Not found', ['The organisation of this report is no longer served here.']);
};

const showWanted = async (
  needs: ConverseNeeds,
  what: Extract<Wanted, { want: 'show' }>['show'],
  person: Person,
): Promise<Shown> => {
  switch (what) {
    case 'welcome':
      return cards.welcomeCard();
    case 'help':
      return cards.helpCard();
    case 'my-reports':
      return cards.myReportsCard(await needs.desk.myReports(person), await openDrafts(needs, person));
    case 'who-is-who':
      return whoIsWho(needs, person);
    case 'delivery-health': {
      const health = await needs.desk.deliveryHealth(person);
      return health.ok ? deliveryHealthCard(health.value) : messageCard('Not for you', [health.words]);
    }
  }
};

const whoIsWho = ({ organisations }: ConverseNeeds, person: Person): Shown => {
  const own = new Set([person.organisation, ...person.roles.map((held) => held.organisation)]);
  const known = organisations.filter((each) => own.has(each.id));
  return known.length > 0 ? cards.whoIsWhoCard(known) : joinCard(organisationChoices(organisations, person));
};

const join = async (needs: ConverseNeeds, organisation: string, person: Person): Promise<Shown> => {
  if (!organisationChoices(needs.organisations, person).some((each) => each.id === organisation)) {
    return joinCard(organisationChoices(needs.organisations, person));
  }
  await needs.people.chooseOrganisation(person.id, organisation);
  const joined = { ...person, organisation };
  const [newest] = await openDrafts(needs, joined);
  return newest ? resumeDialogue(needs, { draftId: newest.id, person: joined }) : cards.welcomeCard();
};

const pressInWords = async (
  needs: ConverseNeeds,
  press: Extract<Wanted, { want: 'press' }>['press'],
  person: Person,
): Promise<Shown> => {
  const open = await openDrafts(needs, person);
  const [newest] = open;
  if (!newest) return cards.nothingOpenCard();
  if (press !== 'continue') return pressTyped(needs, press, { draftId: newest.id, person });
  if (open.length === 1) return resumeDialogue(needs, { draftId: newest.id, person });
  return cards.whichDraftCard(
    open.map((draft) => ({ draft, title: catalogue[draft.dialogue as DialogueId]?.title ?? 'A form' })),
  );
};

/** The newest open form is the one that is meant. Typed words carry no inputs, so nothing in it counts as emptied. */
const pressTyped = (
  needs: ConverseNeeds,
  press: Press,
  { draftId, person }: { draftId: string; person: Person },
): Promise<Shown> => pressDialogue(needs, { draftId, step: undefined, press, typed: null, person, receiptCard: null });

/** Where unclear words told something all the same, reporting a breach begins with it. */
const unclear = async (needs: ConverseNeeds, person: Person, typed: Typed = {}): Promise<Shown> => {
  const told = Object.keys(typed).length > 0 ? await keepForChoice(needs, { person, typed }) : undefined;
  return cards.unclearCard({ open: (await openDrafts(needs, person))[0]?.id, told });
};
