import type { ConsentFound } from '../../desk/ask-consent.ts';
import { partnershipsOf } from '../../desk/leave-line.ts';
import { type ConsentQuestion, questionOf } from '../../domain/consent/question.ts';
import type { Person } from '../../domain/organisation/person.ts';
import { who } from '../../pages/desk-buttons.ts';
import { consentCard } from '../../pages/pupil/consent-card.ts';
import {
  askWhoKnowsPupilsCard,
  candidatesCard,
  nobodyFoundCard,
  whichPupilCard,
} from '../../pages/pupil/finding-cards.ts';
import { lookUpsCard } from '../../pages/pupil/look-ups-card.ts';
import { pupilChangedCard } from '../../pages/pupil/pupil-changed-card.ts';
import { pupilPageButton } from '../../pages/pupil/pupil-page-button.ts';
import { undoCard } from '../../pages/pupil/undo-card.ts';
import { startButton } from '../../pages/start-button.ts';
import { messageCard } from '../card/message-card.ts';
import type { Shown } from '../card/shown.ts';
import type { ConverseNeeds } from '../converse-needs.ts';
import { nowhere } from '../draft/open-draft.ts';
import { keptWords } from '../draft/run-form.ts';
import type { Wanted } from '../understand/understand.ts';
import { plainAnswer, waysOnFrom } from './answer-question.ts';
import { keepWhatBodyAsks } from './body-asks.ts';

type Needs = Pick<ConverseNeeds, 'desk' | 'organisations' | 'clock' | 'drafts' | 'newId'>;

/** What may be done about a pupil whom somebody's words name. */
export const askConsent = async (
  needs: Needs,
  {
    pupil,
    question,
    several,
    words,
    person,
  }: Pick<Extract<Wanted, { want: 'consent' }>, 'pupil' | 'question' | 'several'> & { words: string; person: Person },
): Promise<Shown> => {
  const { name, upn, reference } = pupil;
  if (name === '' && upn === undefined && reference === undefined) {
    if (partnershipsOf(needs, person).length > 0) return whichPupilCard();
    const draft = await keepWhatBodyAsks(needs, { question, words, person });
    // “Can we put photos of year 6 on the website” is a question about pupils, and about none of them.
    const answered = draft === undefined ? await plainAnswer(needs, { words, person }) : undefined;
    return answered ?? askWhoKnowsPupilsCard(question, draft, await waysOnFrom(needs, { words, person }));
  }
  const found = await needs.desk.askConsent({ person, said: pupil, question, words });
  return foundCard(needs, found, { person, question, several, words });
};

/** The same of a file that a button names; a code that is no question asks for everything. */
export const pressedConsent = async (
  needs: Needs,
  {
    reference,
    question: code,
    draft,
    person,
  }: { reference: string; question?: string | undefined; draft?: string | undefined; person: Person },
): Promise<Shown> => {
  const question = code === undefined ? undefined : questionOf(code);
  const found = await needs.desk.openPupil({ person, reference, question });
  const kept = draft === undefined ? undefined : await keptWords(needs, { draftId: draft, person });
  return foundCard(needs, found, { person, question, words: kept?.words });
};

const foundCard = async (
  needs: Needs,
  found: ConsentFound,
  {
    person,
    question,
    several,
    words,
  }: {
    person: Person;
    question: ConsentQuestion | undefined;
    several?: true | undefined;
    words: string | undefined;
  },
): Promise<Shown> => {
  const draft = await keepWhatBodyAsks(needs, { found, question, words, person });
  switch (found.found) {
    case 'one':
      return consentCard(found, { person, several, draft });
    case 'several':
      return candidatesCard(found.candidates, { question, draft, more: found.more });
    case 'none':
      return nobodyFoundCard(draft, words === undefined ? undefined : await waysOnFrom(needs, { words, person }));
  }
};

/** Takes back what was recorded a moment ago; without a reference it is first shown what that would be. */
export const undo = async (
  { desk, organisations, clock }: Pick<Needs, 'desk' | 'organisations' | 'clock'>,
  { person, entry, ...named }: { reference: string | undefined; entry?: string | undefined; person: Person },
): Promise<Shown> => {
  const { reference } = named;
  if (reference === undefined) return undoWhat({ desk, organisations, clock }, person);
  const submissionId = `${reference}.undo.${entry ?? `${person.id}.${clock.now().toISOString()}`}`;
  const done = await desk.undoEntry({ reference, entry, person, submissionId });
  if (!done.ok) return messageCard('Nothing was changed', [done.words], [pupilPageButton(reference, 'consent')]);
  const organisation = organisations.find(({ id }) => id === done.value.organisation) ?? nowhere;
  return pupilChangedCard(done.value, { organisation, now: clock.now() });
};

const undoWhat = async (
  { desk, organisations, clock }: Pick<Needs, 'desk' | 'organisations' | 'clock'>,
  person: Person,
): Promise<Shown> => {
  const last = await desk.lastRecorded(person);
  if (!last) return messageCard('Nothing was changed', [whichFile]);
  const organisation = organisations.find(({ id }) => id === last.file.organisation) ?? nowhere;
  return undoCard(last.file, { entry: last.entry, organisation, now: clock.now() });
};

const whichFile = 'Type “undo” and the number of the file, such as “undo PF-2026-0001”.';

/** Who has looked up which pupil, for those who watch over it. */
export const showLookUps = async (
  { desk }: Pick<Needs, 'desk'>,
  asked: { reference?: string | undefined; colleague?: string | undefined; person: Person },
): Promise<Shown> => {
  const seen = await desk.lookUps(asked);
  if (seen.ok) return lookUpsCard(seen.value);
  return messageCard(
    seen.code === 'no-right' ? 'Not for you' : 'Nothing to show',
    [seen.words],
    [startButton('Ask a question', 'ask-question'), who()],
  );
};
