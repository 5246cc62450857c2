import { dueAtOf } from '../../domain/breach/clock.ts';
import { nextKind } from '../../domain/breach/tell/ico-pack.ts';
import { type SentForm, sentForm } from '../../domain/breach/tell/ico-report.ts';
import { recordIcoReport as decideIcoReport, kindNames, sentProblems } from '../../domain/breach/tell/tell-ico.ts';
import { dayAndTime, londonClock } from '../../domain/deadlines/london-time.ts';
import { facts, heading, hint, moment, one, words } from '../../teams/card/blocks.ts';
import { typedFrom } from '../../teams/card/read-inputs.ts';
import { theChannelIsTold } from '../event-words.ts';
import { breachOf, clockFact, factOf } from '../facts/case-facts.ts';
import { choicesOf } from '../facts/request-choices.ts';
import { over } from '../over.ts';

const { step, aboutBreach } = over(sentForm);

export const recordIcoReport = aboutBreach({
  id: 'record-ico-report',
  version: 1,
  title: 'Record the report to the ICO',
  send: 'Record it',
  said: {
    help: 'told the ICO of …',
    alone:
      'i have reported it to the ico, have reported it to the ico, reported it to the ico, reported to the ico, told the ico, i have told the ico, have told the ico, ico told, record the ico report',
    ofOne:
      'reported .. to the ico, reported .. to ico, told the ico, told ico, sent .. to the ico, sent .. ico, submitted .. ico, ico told, ico has been told, ico reference, ico case number, notified the ico, notified ico, record .. reported',
  },
  right: 'triage',
  reads: 'ico',
  meant: ({ icoReports }) => icoReports.length === 0,
  events: {
    'ico-told': {
      did: 'recorded the report to the ICO',
      noted: 'the ICO has been told',
      title: 'the report to the ICO is recorded',
      line: theChannelIsTold,
      atOnce: true,
    },
  },
  steps: [
    step({
      id: 'sent',
      name: 'What was sent',
      asks: ['kind', 'sentAt', 'icoReference', 'reasonsForDelay'],
      card: (_soFar, setting) => {
        const breach = breachOf(setting);
        const [first] = breach?.icoReports ?? [];
        return [
          heading('Record the report to the ICO'),
          hint('I send nothing to the ICO myself. Record here what you have sent.'),
          facts([...clockFact(setting), ...factOf('First report', first ? dayAndTime(first.sentAt) : '')]),
          one('kind', 'What did you send?', choicesOf(kindNames)),
          moment('sentAt', 'When you sent it: day', 'When you sent it: time', { today: londonClock(setting.now).day }),
          words('icoReference', 'The ICO’s reference. Leave it empty if you have none yet.', { longest: 60 }),
          words(
            'reasonsForDelay',
            breach ? `Reasons for the delay, if it was sent after ${dayAndTime(dueAtOf(breach))}` : 'Reasons',
            { longest: 2000 },
          ),
        ];
      },
    }),
  ],
  check: (soFar: Partial<SentForm>, setting) => {
    const breach = breachOf(setting);
    return breach ? sentProblems(soFar, breach, setting.now) : [];
  },
  typedAtStart: ({ about, now }) => {
    if (about?.type !== 'breach') return {};
    const icoReference = about.icoReports.findLast((each) => each.icoReference)?.icoReference ?? undefined;
    const { reasonsForDelay } = about.icoAnswers;
    return typedFrom(sentForm, { kind: nextKind(about), sentAt: now, icoReference, reasonsForDelay });
  },
  decide: (deciding, sent) => decideIcoReport(deciding, sent),
});
