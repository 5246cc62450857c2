import type { Draft } from '../../desk/ports.ts';
import type { Problem } from '../../domain/breach/breach-report.ts';
import { dayInWords } from '../../domain/deadlines/london-time.ts';
import { button, type Press } from '../buttons.ts';
import { fillInputs } from '../cards/fill-inputs.ts';
import { messageCard } from '../cards/message-card.ts';
import { show } from '../cards/show.ts';
import type { Shown } from '../incoming.ts';
import { progress, stepIndex } from './advance.ts';
import type { Dialogue, Setting } from './define-dialogue.ts';

/** The card of the step where a draft stands: its questions with what was typed, and the way on, back and out. */
export const dialogueCard = (
  dialogue: Dialogue,
  draft: Draft,
  setting: Setting,
  problems: readonly Problem[] = [],
): Shown => {
  if (draft.askingToCancel) return cancelCard(dialogue, draft);
  const now = progress(dialogue, draft.typed, setting);
  const at = stepIndex(draft, now);
  const step = now.steps[at];
  if (!step) throw new Error(`dialogue ${dialogue.id} has no step to show`);
  const card = step.render(now.answers, setting);
  const body = fillInputs(card['body'] as Record<string, unknown>[], draft.typed, problems);
  const isLast = at === now.steps.length - 1;
  const press = (title: string, how: Press, style?: 'positive') =>
    button(title, { do: 'step', draft: draft.id, step: step.id, press: how }, style);
  const canChange = isLast && now.steps.length > 1;
  return show({ ...card, body: [caption(dialogue, at, now.steps.length, problems), ...body] }, dialogue.title, [
    isLast ? press(dialogue.sendLabel, 'send', 'positive') : press('Next', 'next', 'positive'),
    ...(canChange ? [press('Change the chosen answer', 'change')] : []),
    ...(at > 0 && !canChange ? [press('Back', 'back')] : []),
    press('Finish later', 'later'),
    press('Cancel', 'cancel'),
  ]);
};

const caption = ({ title }: Dialogue, at: number, count: number, problems: readonly Problem[]) => ({
  type: 'TextBlock',
  text: problems.length > 0 ? troubleWords(problems) : whereWords(title, at, count),
  isSubtle: problems.length === 0,
  color: problems.length > 0 ? 'Attention' : 'Default',
  size: 'Small',
  wrap: true,
});

/** A problem that belongs to no field is said at the top. */
const troubleWords = (problems: readonly Problem[]): string =>
  problems.find(({ field }) => field === '')?.words ??
  'Something needs another look. Everything you typed is still here.';

const whereWords = (title: string, at: number, count: number): string =>
  count === 1 ? title : `${title} · ${at + 1} of ${count}`;

const cancelCard = ({ title }: Dialogue, draft: Draft): Shown => {
  const press = (words: string, how: Press, style?: 'destructive') =>
    button(words, { do: 'step', draft: draft.id, step: draft.step, press: how }, style);
  return messageCard(
    'Cancel this?',
    [`“${title}”: what you have typed will be deleted and nothing will be sent.`],
    [
      press('Keep going', 'keep'),
      press('Finish later', 'later'),
      press('Yes, delete it', 'confirm-cancel', 'destructive'),
    ],
  );
};

export const parkedCard = ({ title }: Dialogue, draft: Draft): Shown =>
  messageCard(
    'Kept for later',
    [
      `“${title}” is kept until ${dayInWords(draft.expiresAt)}. Nothing has been sent, so nobody has been told yet.`,
      'Come back here on any device and type “continue”.',
    ],
    [button('Continue', { do: 'resume', draft: draft.id }, 'positive')],
  );

export const discardedCard = (): Shown =>
  messageCard(
    'Cancelled',
    ['Nothing was sent, and what you had typed has been deleted.'],
    [
      button('Report a breach', { do: 'start', dialogue: 'report-breach' }),
      button('What I can do', { do: 'show', show: 'help' }),
    ],
  );

/** Someone pressed a button of a form that was finished, cancelled or has expired. */
export const draftGoneCard = (): Shown =>
  messageCard(
    'This form is no longer open',
    ['It was sent, cancelled, or left for more than seven days. Reports that were sent are under “My reports”.'],
    [
      button('My reports', { do: 'show', show: 'my-reports' }),
      button('Report a breach', { do: 'start', dialogue: 'report-breach' }),
    ],
  );
