import { londonClock } from '../../../domain/deadlines/london-time.ts';
import {
  settleHealth as decideHealth,
  healthForm,
  problemsOfHealth,
} from '../../../domain/request/work/settle-health.ts';
import { typedFrom } from '../../../teams/card/read-inputs.ts';
import { notReadyFor } from '../../not-now.ts';
import { over } from '../../over.ts';
import { healthSteps, piecesMeant, wholeLines } from './steps.ts';

const { aboutRequest } = over(healthForm);

export const settleHealthData = aboutRequest({
  id: 'settle-health-data',
  version: 2,
  title: 'A piece of health data',
  send: 'Record it',
  said: {
    help: 'opinion for …',
    alone: null,
    ofOne:
      'opinion, health professional, settle .. health data, health data is settled, paediatrician/psychologist/psychiatrist/doctor/nurse/camhs says/said/wrote',
  },
  right: 'work-on-request',
  reads: 'work',
  events: {
    'opinion-asked': {
      did: 'asked for a health professional’s opinion',
      noted: 'an opinion is asked for',
      title: 'it is recorded that you asked',
      begin: 'Ask for a health opinion',
    },
    'health-settled': {
      did: 'settled a piece of health data',
      noted: 'a piece of health data is settled',
      title: 'it is recorded',
      begin: 'Settle the health data',
    },
  },
  notNow: (setting) => notReadyFor('health-settled', setting, { title: 'No health data waits here' }),
  steps: healthSteps,
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfHealth(soFar, { ...about, now }) : []),
  typedAtStart: (setting) => {
    const [piece, ...others] = piecesMeant(setting);
    const [line, ...otherLines] = wholeLines(setting);
    return typedFrom(healthForm, {
      pieceId: others.length === 0 ? piece?.id : undefined,
      lineId: otherLines.length === 0 ? line?.id : undefined,
      askedOn: londonClock(setting.now).day,
    });
  },
  restsOnWhatWasShown: true,
  decide: (deciding, settling) => decideHealth({ ...deciding, settling }),
});
