import { londonClock } from '../../domain/deadlines/london-time.ts';
import { hearingOf, roleToTell } from '../../domain/notices/who-can-hear.ts';
import { roleNames } from '../../domain/organisation/person.ts';
import type { AskedQuestion } from '../../domain/question/question.ts';
import { answererOn } from '../../domain/question/who-answers.ts';
import { button } from '../../teams/card/buttons.ts';
import { plain, safeText } from '../../teams/card/safe-text.ts';
import { show } from '../../teams/card/show.ts';
import type { Shown } from '../../teams/card/shown.ts';
import { receipt } from '../receipt-card.ts';
import { startButton } from '../start-button.ts';
import { type Standing, toldLines } from '../told-words.ts';
import { askerButtons } from './question-buttons.ts';
import { questionStatus } from './question-words.ts';

/** What whoever asked keeps: the number, who answers and what happens next. It holds none of their words. */
export const questionReceipt = (about: AskedQuestion, standing: Standing): Shown => {
  const { reference, state } = about;
  const rendered = receipt.render({
    ...questionStatus(about),
    title: titleOf(about, standing),
    reference,
    urgent: [],
    hasNext: state === 'asked',
    lines: (state === 'asked' ? nextWords(about, standing) : []).map((words) => ({ words })),
    hasClock: false,
    ...{ clockName: '', clock: '', clockNote: '' },
    told: toldLines(about, standing).map((words) => ({ words })),
  });
  const mine = button('My reports', { do: 'show', show: 'my-reports' });
  return show(
    rendered,
    `${reference}: your question`,
    state === 'asked'
      ? [startButton('Report a breach', 'report-breach'), ...askerButtons(about), mine]
      : [button('Show it', { do: 'case', reference }, 'positive'), mine],
  );
};

const titleOf = (about: AskedQuestion, { organisation, now }: Standing): string => {
  if (about.closedBecause !== null) return 'Your question is closed';
  if (about.state !== 'asked') return 'Your question has an answer';
  const answerer = answererOn(about, organisation, londonClock(now).day, about.reporter.id);
  return answerer ? `${plain(answerer.name)} will answer` : 'Your question is on record';
};

const nextWords = (about: AskedQuestion, { organisation, now }: Standing): string[] => {
  const { day } = londonClock(now);
  const hearing = hearingOf(about.sentTo, organisation, day);
  const role = roleToTell(organisation, day);
  const ask = role ? `the ${roleNames[role]}` : 'whoever leads your organisation';
  const who = answererOn(about, organisation, day, about.reporter.id);
  const goesTo = who
    ? `It is with ${safeText(who.name, 200)}, as you wrote it. Only they, and whoever may answer in their place, can read it.`
    : `Nobody is named who answers such questions. Please ask ${ask}.`;
  return [
    goesTo,
    ...(hearing === 'all-away' ? ['Everyone who answers is away today, so it may take a while.'] : []),
    'The answer comes to you here. There is no fixed time for it.',
    'Is it about something that has happened, such as information that was lost or went to the wrong person? Do not wait: report it now.',
  ];
};
