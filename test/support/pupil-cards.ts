import type { PupilOpened } from '../../src/desk/ask-consent.ts';
import type { LookUp } from '../../src/desk/ports/look-ups.ts';
import type { UnusualLookUps } from '../../src/desk/ports/notifier.ts';
import { decideConsent, everyAnswer } from '../../src/domain/consent/decide-consent.ts';
import type { EntryKind } from '../../src/domain/consent/entry.ts';
import { inFile, type PupilFile } from '../../src/domain/consent/pupil-file.ts';
import { pupilPages } from '../../src/domain/consent/pupil-pages.ts';
import { type ConsentQuestion, codeOf } from '../../src/domain/consent/question.ts';
import type { PupilEvent } from '../../src/domain/consent/revise-pupil.ts';
import { londonClock } from '../../src/domain/deadlines/london-time.ts';
import { consentCard } from '../../src/pages/pupil/consent-card.ts';
import {
  askWhoKnowsPupilsCard,
  candidatesCard,
  nobodyFoundCard,
  onePupilCard,
  pupilsInPrivateCard,
  whichPupilCard,
} from '../../src/pages/pupil/finding-cards.ts';
import { lookUpAlertCard } from '../../src/pages/pupil/look-up-alert-card.ts';
import { lookUpsCard } from '../../src/pages/pupil/look-ups-card.ts';
import { pupilChangedCard } from '../../src/pages/pupil/pupil-changed-card.ts';
import { pupilPage } from '../../src/pages/pupil/pupil-page.ts';
import { undoCard } from '../../src/pages/pupil/undo-card.ts';
import { startButton } from '../../src/pages/start-button.ts';
import type { Shown } from '../../src/teams/card/shown.ts';
import type { NamedCard } from './all-cards.ts';
import { pupilsTold } from './all-pupil-cards.ts';
import { brookvale, colleague, idOf, maya, now } from './cast.ts';
import { requestsTold } from './requests-told.ts';
import type { Voice } from './walk-dialogue.ts';

const chat = (name: string, shown: Shown): NamedCard => ({ name, where: 'chat', shown });

const share = (over: Partial<Extract<ConsentQuestion, { about: 'share' }>>): ConsentQuestion => ({
  ...{ about: 'share', with: 'health-service', what: 'what-they-need' },
  ...{ works: 'not-said', safeguarding: false },
  ...over,
});

const questions: Readonly<Record<string, ConsentQuestion>> = {
  records: { about: 'records' },
  'the health service': share({}),
  'a club': share({ with: 'voluntary-organisation' }),
  'a stranger': share({ with: 'unrelated' }),
  'youth support': share({ with: 'youth-support' }),
  'a concern': share({ with: 'local-authority', safeguarding: true }),
  'a concern at home': share({ with: 'family', safeguarding: true }),
  'the press': { about: 'photograph', use: 'press' },
};

type Told = ReturnType<typeof pupilsTold>;

/** Every card about a pupil that is neither a notice nor a step of a dialogue. */
export const pupilCards = (voice: Voice, name: string): NamedCard[] => {
  const told = pupilsTold(voice, name);
  const marked = [requestsTold(voice, name).disputed];
  return [
    ...answered(told, marked),
    ...pages(told, marked),
    ...changes(told),
    ...finding(voice),
    ...lookUps(told.complete, voice, name),
    ...alerts(name),
  ];
};

const today = londonClock(now).day;
const sam = { person: colleague('Sam Whitlock') };
const dev = { person: colleague('Dev Patel') };

const opened = (
  file: PupilFile,
  question: ConsentQuestion | undefined,
  marked: PupilOpened['marked'] = [],
): PupilOpened => ({
  found: 'one',
  ...{ file, question, marked, today, organisation: brookvale },
  answers: question ? [{ question, answer: decideConsent(file, question, today) }] : everyAnswer(file, today),
});

const answered = (told: Told, marked: PupilOpened['marked']): NamedCard[] => [
  ...Object.entries(told).flatMap(([state, file]) => [
    ...Object.entries(questions).map(([asked, question]) =>
      chat(`pupil/${state}, ${asked}`, consentCard(opened(file, question), sam)),
    ),
    chat(`pupil/${state}, everything`, consentCard(opened(file, undefined), sam)),
  ]),
  chat(
    'pupil/complete, the police ask',
    consentCard(opened(told.complete, share({ with: 'police' })), { ...sam, draft: 'draft-1' }),
  ),
  chat(
    'pupil/nothing on file, social care asks',
    consentCard(opened(told.added, share({ with: 'local-authority' })), { ...sam, draft: 'draft-1' }),
  ),
  chat('pupil/also in dispute, to the DPO', consentCard(opened(told.marked, undefined, marked), dev)),
];

const pages = (told: Told, marked: PupilOpened['marked']): NamedCard[] => {
  const others = pupilPages.filter((page) => page !== 'consent');
  const toDpo = { ...dev, readings: readBy(told.withdrawn.reference) };
  return [
    ...Object.entries(told).flatMap(([state, file]) =>
      others.map((page) =>
        chat(
          `pupil-pages/${state}, ${page}`,
          pupilPage(page, opened(file, undefined), { ...sam, readings: undefined }),
        ),
      ),
    ),
    ...others.map((page) =>
      chat(
        `pupil-pages/withdrawn, ${page}, to the DPO`,
        pupilPage(page, opened(told.withdrawn, undefined, marked), toDpo),
      ),
    ),
    chat(
      'pupil-pages/much on file, entries',
      pupilPage('entries', opened(muchOnFile(told), undefined), { ...sam, readings: undefined }),
    ),
  ];
};

/** More than a card has room for, some of it taken back. */
const muchOnFile = ({ marked, withdrawn }: Told): PupilFile => {
  const all = Array.from({ length: 4 }, () => [...marked.entries, ...withdrawn.entries]).flat();
  return {
    ...marked,
    ...inFile({
      entries: all.map((entry, at) => ({ ...entry, undone: at % 3 === 0 ? { at: now, by: entry.by } : null })),
    }),
    tasks: withdrawn.tasks,
  };
};

const readBy = (reference: string) => [
  { at: now, personId: dev.person.id, name: dev.person.name, reference, page: 'look-ups' },
];

const eventOf: Partial<Record<EntryKind, PupilEvent>> = {
  signature: 'signature-recorded',
  withdrawal: 'withdrawal-recorded',
  challenged: 'pupil-challenged',
  left: 'left-recorded',
};

/** What is shown after the last that was recorded, within the ten minutes and after them. */
const changes = (told: Told): NamedCard[] =>
  Object.entries(told).flatMap(([state, file]) => {
    const entry = file.entries.at(-1);
    const recorded: PupilFile = {
      ...file,
      history: file.history.map((line) => ({
        ...line,
        ...(entry ? { what: eventOf[entry.kind] ?? line.what, submissionId: entry.id } : {}),
      })),
    };
    const at = entry?.at ?? now;
    return [
      chat(`pupil-changed/${state}`, pupilChangedCard(recorded, { organisation: brookvale, now: at })),
      chat(
        `pupil-changed/${state}, later`,
        pupilChangedCard(recorded, { organisation: brookvale, now: new Date(at.getTime() + 11 * 60_000) }),
      ),
      ...(entry
        ? [chat(`pupil-changed/${state}, “undo” typed`, undoCard(file, { entry, organisation: brookvale, now: at }))]
        : []),
    ];
  });

const finding = (voice: Voice): NamedCard[] => {
  const names = `${voice.type('firstNames', 100)} ${voice.type('lastName', 100)}`;
  const candidates = [8, 9, 10, 11, 12, 13].map((year, at) => ({
    ...{ reference: `PF-2026-000${at + 1}`, names, year: `Year ${year}` },
    school: at % 2 === 0 ? 'Hillcrest School' : 'Ashdown Academy',
  }));
  const question = share({});
  return [
    chat('finding-a-pupil/two', candidatesCard(candidates.slice(0, 2), { question, more: false })),
    chat('finding-a-pupil/more than six', candidatesCard(candidates, { question: undefined, more: true })),
    chat(
      'finding-a-pupil/two, to record',
      candidatesCard(candidates.slice(0, 2), { question: undefined, more: false, toRecord: 'record-withdrawal' }),
    ),
    chat('finding-a-pupil/nobody', nobodyFoundCard()),
    chat('finding-a-pupil/nobody, to record', nobodyFoundCard(undefined, [startButton('Add a pupil', 'add-pupil')])),
    chat('finding-a-pupil/nobody, the police ask', nobodyFoundCard('draft-1')),
    chat('finding-a-pupil/none named', whichPupilCard()),
    chat('finding-a-pupil/none named, to record', whichPupilCard('record-withdrawal')),
    chat('finding-a-pupil/none named, to who looks nobody up', askWhoKnowsPupilsCard(undefined)),
    chat('finding-a-pupil/none named, the police', askWhoKnowsPupilsCard(share({ with: 'police' }), 'draft-1')),
    chat('finding-a-pupil/more than one named', onePupilCard()),
    {
      name: 'finding-a-pupil/in a channel',
      where: 'channel',
      shown: pupilsInPrivateCard('https://teams.microsoft.com/l/chat/0/0?users=28:1'),
    },
  ];
};

const lookUps = (file: PupilFile, voice: Voice, name: string): NamedCard[] => {
  const { reference } = file;
  const outcomes = ['shown', 'several', 'none', 'refused'] as const;
  const lines = Array.from({ length: 15 }, (_, at): LookUp => {
    const outcome = outcomes[at % outcomes.length] ?? 'none';
    return {
      ...{ id: idOf(at), at: now, personId: maya.id, name, organisations: ['brookvale'], outcome },
      references: outcome === 'shown' || outcome === 'several' ? [reference] : [],
      asked: voice.type('askedConsent', 4000),
      question: at % 3 === 0 ? null : codeOf(share({})),
      answer: outcome === 'shown' && at % 3 !== 0 ? 'not-recorded' : null,
    };
  });
  const seen = { lines, files: [file], reference: undefined, colleague: undefined, more: true };
  return [
    chat('look-ups/many', lookUpsCard(seen)),
    chat('look-ups/of a pupil', lookUpsCard({ ...seen, more: false, lines: lines.slice(0, 2), reference })),
    chat('look-ups/by a colleague', lookUpsCard({ ...seen, more: false, lines: lines.slice(0, 2), colleague: name })),
    chat('look-ups/none', lookUpsCard({ ...seen, more: false, lines: [], reference })),
  ];
};

const alerts = (name: string): NamedCard[] => {
  const alert = (pupils: number, unknown: number): UnusualLookUps => ({
    ...{ colleague: { id: maya.id, name }, organisation: brookvale },
    ...{ pupils, unknown },
  });
  return [
    chat('look-up-alerts/pupils', lookUpAlertCard({ alert: alert(41, 2), mayList: true, answerBy: 'buttons' })),
    chat('look-up-alerts/nobody', lookUpAlertCard({ alert: alert(0, 11), mayList: true, answerBy: 'typing' })),
    chat('look-up-alerts/to the Chair', lookUpAlertCard({ alert: alert(41, 11), mayList: false, answerBy: 'buttons' })),
  ];
};
