import { taskForm } from '../../../domain/breach/tasks/settle-task.ts';
import { refuse } from '../../../domain/outcome.ts';
import { typedFrom } from '../../cards/read-inputs.ts';
import { dialogueOver } from '../define-dialogue.ts';
import { taskSteps, tasksMeant } from './steps.ts';

const { dialogue } = dialogueOver(taskForm);

export const doTaskDialogue = dialogue({
  id: 'do-task',
  version: 1,
  title: 'Do a task',
  sendLabel: 'Record it',
  steps: taskSteps,
  check: ({ taskId, outcome, at }, { about, now }) => [
    ...(outcome === 'done' && taskId === 'tell-ico'
      ? [{ field: 'outcome', words: `Record the report itself: type “told the ICO of ${about?.reference}”.` }]
      : []),
    ...(at && at > now ? [{ field: 'at', words: 'This is in the future. Check the day and the time.' }] : []),
  ],
  typedAtStart: (setting) => {
    const meant = tasksMeant(setting);
    return typedFrom(taskForm, { at: setting.now, ...(meant.length === 1 ? { taskId: meant[0]?.id } : {}) });
  },
  finish: async ({ answers, draft, person }, desk) => {
    const { outcome, taskId, at, how, evidence, reason, ownerId } = answers;
    const asked = { submissionId: draft.id, reference: draft.about ?? '', taskId, person };
    if (outcome === 'done' && at && how && evidence) return desk.finishTask({ ...asked, at, how, evidence });
    if (outcome === 'not-done' && reason) return desk.explainTask({ ...asked, reason });
    if (outcome === 'give' && ownerId) return desk.giveTask({ ...asked, ownerId });
    return refuse('incomplete', 'An answer is missing. Go back and give it.');
  },
});
