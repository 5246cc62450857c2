import { londonClock } from '../../../domain/deadlines/london-time.ts';
import { refuse } from '../../../domain/outcome.ts';
import { problemsOfTask, requestTaskForm } from '../../../domain/request/work/settle-request-task.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { requestNotReady } from '../request-not-ready.ts';
import { requestTaskSteps, requestTasksMeant } from './steps.ts';

const { dialogue } = dialogueOver(requestTaskForm);

export const doRequestTaskDialogue = dialogue({
  id: 'do-request-task',
  version: 1,
  title: 'Do a task',
  sendLabel: 'Record it',
  instead: (setting) => requestNotReady('request-task-settled', setting, { title: 'Nothing is left to do' }),
  steps: requestTaskSteps,
  check: (soFar, { about, now }) => (about?.type === 'request' ? problemsOfTask(soFar, { ...about, now }) : []),
  typedAtStart: (setting) => {
    const meant = requestTasksMeant(setting);
    return typedFrom(requestTaskForm, {
      on: londonClock(setting.now).day,
      ...(meant.length === 1 ? { taskId: meant[0]?.id } : {}),
    });
  },
  finish: async ({ answers, draft, person }, desk) => {
    const { taskId, outcome, on, words, reason } = answers;
    const asked = { submissionId: draft.id, reference: draft.about ?? '', taskId, person };
    if (outcome === 'done' && on && words) return desk.settleRequestTask({ ...asked, settled: { outcome, on, words } });
    if (outcome === 'not-done' && reason) return desk.settleRequestTask({ ...asked, settled: { outcome, reason } });
    return refuse('incomplete', 'An answer is missing. Go back and give it.');
  },
});
