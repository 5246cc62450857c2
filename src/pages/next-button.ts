import type { ActId } from '../acts/index.ts';
import { type Breach, isOver } from '../domain/breach/breach.ts';
import { type Missing, missingBeforeClosing } from '../domain/breach/close/missing-before-closing.ts';
import { taskName } from '../domain/breach/tasks/task-words.ts';
import type { Task } from '../domain/breach/tasks/tasks.ts';
import { missingFromLetter } from '../domain/breach/tell/letter.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { button } from '../teams/card/buttons.ts';
import { shortTitle } from '../teams/card/short-title.ts';
import type { Button } from '../teams/card/show.ts';
import { startButton } from './start-button.ts';

/** What is next about a breach: acknowledging it, something that stands before its closing, or the closing. */
export interface Next {
  readonly what: 'acknowledgement' | 'closing' | Missing['what'];
  readonly button: Button;
}

/** What is to be done next about a breach: acknowledge, assess, what stands before closing, close. Undefined when it is over. */
export const nextOf = (about: Breach, organisation: Organisation): Next | undefined => {
  if (isOver(about)) return undefined;
  const { reference } = about;
  if (!about.acknowledged) {
    return { what: 'acknowledgement', button: button('Acknowledge', { do: 'acknowledge', reference }, 'positive') };
  }
  const [first] = missingBeforeClosing(about, organisation);
  const leads = buttonTo(about, first, organisation);
  return leads && { what: first?.what ?? 'closing', button: leads };
};

const buttonTo = (about: Breach, first: Missing | undefined, organisation: Organisation): Button | undefined => {
  const { reference } = about;
  const begin = (title: string, dialogue: ActId) => startButton(title, dialogue, { reference }, 'positive');
  switch (first?.what) {
    case undefined:
      return begin('Close it', 'close-breach');
    case 'assessment':
      return begin('Assess', 'assess');
    case 'reason':
    case 'thresholds':
      return begin('Assess again', 'assess');
    case 'task':
      return first.task ? taskButton(about, first.task, organisation, 'positive') : undefined;
    case 'reasons-for-delay':
      return begin('Record the ICO report', 'record-ico-report');
    case 'letter':
      return begin('Write the letter', 'write-letter');
    case 'investigation':
      return begin('Investigate', 'investigate');
  }
};

/** Makes the letter as a document, once it says all that the law asks for. */
export const letterButton = (
  { reference, letter }: Pick<Breach, 'reference' | 'letter'>,
  style: 'positive' | 'default',
): Button | undefined =>
  letter && missingFromLetter(letter).length === 0
    ? button('Make the letter', { do: 'document', reference, document: 'letter' }, style)
    : undefined;

/** What helps with a task: for most it is ticked off or explained, some have a dialogue of their own. */
export const taskButton = (
  { reference, letter }: Pick<Breach, 'reference' | 'letter'>,
  { id, kind, school }: Pick<Task, 'id' | 'kind' | 'school'>,
  organisation: Organisation,
  style: 'positive' | 'default' = 'default',
): Button => {
  switch (kind) {
    case 'tell-ico':
      return button('Report to the ICO', { do: 'case', reference, page: 'ico' }, style);
    case 'tell-people':
      return letter
        ? startButton('Record who was told', 'record-people-told', { reference }, style)
        : startButton('Write to the people affected', 'write-letter', { reference }, style);
    case 'settle-who-notifies':
    case 'tell-chair':
    case 'tell-esg':
    case 'tell-school':
    case 'tell-later':
    case 'action':
      return startButton(
        shortTitle(taskName({ id, kind, school }, organisation)),
        'do-task',
        { reference, part: id },
        style,
      );
  }
};
