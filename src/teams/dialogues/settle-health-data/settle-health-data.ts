import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { healthForm, problemsOfHealth } from '../../../domain/request/work/settle-health.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { requestNotReady } from '../request-not-ready.ts';
import { healthSteps, piecesMeant, wholeLines } from './steps.ts';

const { dialogue } = dialogueOver(healthForm);

export const settleHealthDataDialogue = dialogue({
  id: 'settle-health-data',
  version: 2,
  title: 'A piece of health data',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('health-settled', setting, { title: 'No health data waits here' }),
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
  finish: ({ answers, draft, person }, desk) =>
    desk.settleHealth({
      ...{ submissionId: draft.id, reference: draft.about ?? '', openedAt: draft.startedAt },
      ...{ settling: answers, person },
    }),
});
