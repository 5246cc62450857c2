import type { Act, Step } from '../../acts/act.ts';
import { isUntoldDanger } from '../../acts/alone/report-breach/untold-danger.ts';
import type { Setting } from '../../acts/setting.ts';
import type { Draft } from '../../desk/ports/drafts.ts';
import type { Problem } from '../../domain/breach/report/breach-report.ts';
import { dayInWords } from '../../domain/deadlines/london-time.ts';
import { startButton } from '../../pages/start-button.ts';
import { button, type Press } from '../card/buttons.ts';
import { caseMarked } from '../card/case-marks.ts';
import { fillInputs } from '../card/fill-inputs.ts';
import { messageCard } from '../card/message-card.ts';
import type { Typed } from '../card/read-inputs.ts';
import { shareRoom } from '../card/share-room.ts';
import { show } from '../card/show.ts';
import type { Shown } from '../card/shown.ts';
import { beginning, type Progress, progress, stepIndex } from './advance.ts';
import { mayLeadOn } from './may-lead-on.ts';

/** The card of the step where a draft stands: its questions with what was typed, and the way on, back and out. */
export const formCard = (
  act: Act,
  draft: Draft,
  setting: Setting,
  problems: readonly Problem[] = [],
  now: Progress = progress(act, draft.typed, setting),
): Shown => {
  if (draft.askingToCancel) return cancelCard(act, draft);
  const at = stepIndex(draft, now);
  const step = now.steps[at];
  if (!step) throw new Error(`act ${act.id} has no step to show`);
  const card = step.render(now.answers, setting);
  const asked = card['body'] as Record<string, unknown>[];
  const body = fillInputs(asked, fittingWords(asked, draft.typed), problems);
  const isLast = at === now.steps.length - 1;
  const branches = isLast && mayLeadOn(act, { step: step.id, asked, typed: draft.typed, setting });
  // Whether it is the last hangs on what is chosen here: until that is chosen it only goes on.
  const records = isLast && !(branches && (now.problemsOf.get(step.id) ?? []).length > 0);
  const where = branches ? branchWords(act, { at, records }) : whereWords(act.title, at, now.steps.length);
  const press = (title: string, how: Press, style?: 'positive') =>
    button(title, { do: 'step', draft: draft.id, step: step.id, press: how }, style);
  const canChange = isLast && asked.some(({ id }) => id === 'change');
  const early = !isLast && act.early?.when(now.answers) ? act.early : undefined;
  const isMain = early?.mainAt.includes(step.id) === true;
  const why = early && isMain ? [{ type: 'TextBlock', text: early.why, wrap: true }] : [];
  const told = leftOut(act, draft, { before: now.steps[at - 1], setting }).map((text) => ({
    type: 'TextBlock',
    text,
    wrap: true,
  }));
  const whole = { ...card, body: [caption(where, problems), ...told, ...body, ...why] };
  const shown = show(whole, act.title, [
    ...(early && isMain ? [press(early.label, 'send', 'positive')] : []),
    ...(records
      ? [press(act.send, 'send', 'positive')]
      : [isMain ? press('Next', 'next') : press('Next', 'next', 'positive')]),
    ...(early && !isMain ? [press(early.label, 'send')] : []),
    ...(canChange ? [press('Change the chosen answer', 'change')] : []),
    ...(at > 0 ? [press('Back', 'back')] : []),
    press('Finish later', 'later'),
    press('Cancel', 'cancel'),
  ]);
  return caseMarked(shown, act.id === 'start-drill' ? { drill: true } : setting.about);
};

/** What is said on the step that was shown first because the words told the one before, as long as it is still so. */
const leftOut = (
  act: Act,
  { basis, typed }: Draft,
  { before, setting }: { before: Step | undefined; setting: Setting },
) => {
  const says = (words: Typed): string[] => {
    const begun = beginning(act, progress(act, words, setting).answers, setting);
    return typeof begun === 'object' && begun.says !== undefined && begun.after === before?.id ? [begun.says] : [];
  };
  return says(typed).filter((each) => says(basis).includes(each));
};

/** Every answer that a question allows fits as it is; only what is far too long for its question is shown shortened. */
const roomForWords = 13_500;

const fittingWords = (asked: readonly Readonly<Record<string, unknown>>[], typed: Typed): Typed => {
  const ids = asked.filter(({ type }) => type === 'Input.Text').map(({ id }) => String(id));
  const texts = ids.map((id) => typed[id] ?? '');
  const fitted = shareRoom(texts, roomForWords);
  return { ...typed, ...Object.fromEntries(ids.map((id, at) => [id, fitted[at] ?? ''])) };
};

const caption = (where: string, problems: readonly Problem[]) => ({
  type: 'TextBlock',
  text: problems.length > 0 ? troubleWords(problems) : where,
  isSubtle: problems.length === 0,
  color: problems.length > 0 ? 'Attention' : 'Default',
  size: 'Small',
  wrap: true,
});

/** A problem that belongs to no field is said at the top; of the others how many there are and which, as each says below. */
const troubleWords = (problems: readonly Problem[]): string => {
  const ofNoField = problems.find(({ field }) => field === '');
  if (ofNoField) return ofNoField.words;
  const many = problems.length === 1 ? '1 answer needs' : `${problems.length} answers need`;
  const each = [...new Set(problems.map(({ words }) => words))].join(' ');
  return `${many} another look: ${each} Everything you typed is still here.`;
};

/** How many steps there are depends on the answers, so the number is what they make it now. */
const whereWords = (title: string, at: number, count: number): string => {
  if (count === 1) return title;
  return at === count - 1 ? `${title} · last step` : `${title} · step ${at + 1} of ${count}`;
};

/** Where the chosen answer asks for nothing more, the same card comes back to be recorded. */
const branchWords = ({ title, send }: Act, { at, records }: { at: number; records: boolean }): string =>
  records ? `${title} · nothing more to ask. To finish, press “${send}”.` : `${title} · step ${at + 1}`;

/** What was sent before stays as it is: only what is typed in this form goes. */
const cancelCard = ({ title }: Act, draft: Draft): Shown => {
  const press = (words: string, how: Press, style?: 'positive' | 'destructive') =>
    button(words, { do: 'step', draft: draft.id, step: draft.step, press: how }, style);
  const { about } = draft;
  const [question, line, out] =
    about === null
      ? ([
          'Cancel this?',
          `“${title}”: nothing will be sent, and what you have typed will be deleted.`,
          press('Yes, delete it', 'confirm-cancel', 'destructive'),
        ] as const)
      : ([
          `Leave ${about} as it is?`,
          `“${title}”: nothing will be changed. Only what you have typed in this form will be deleted.`,
          press('Keep it as it is', 'confirm-cancel'),
        ] as const);
  return messageCard(question, [line], [press('Keep going', 'keep', 'positive'), press('Finish later', 'later'), out]);
};

/** Says until when it is kept and, where somebody may be in danger and nobody has been told, how to send it at once. */
export const parkedCard = ({ title }: Act, draft: Draft): Shown =>
  messageCard(
    'Kept for later',
    [
      `“${title}” is kept until ${dayInWords(draft.expiresAt)}. ${untilThen(draft)}`,
      ...(isUntoldDanger(draft) ? ['Type “send it now” to tell the Data Protection Officer at once.'] : []),
      'To go on, on any device, type “continue” here.',
    ],
    [button('Continue', { do: 'resume', draft: draft.id }, 'positive')],
  );

const untilThen = ({ about }: Draft): string =>
  about === null
    ? 'Nothing has been sent, so nobody has been told yet.'
    : `Nothing has been changed yet: ${about} stands as it is.`;

/** The draft is deleted when this is shown: there is no way back to it. */
export const discardedCard = (): Shown =>
  messageCard(
    'Cancelled',
    ['Nothing was sent, and what you had typed has been deleted.'],
    [startButton('Report a breach', 'report-breach'), button('What I can do', { do: 'show', show: 'help' })],
  );

/** Someone pressed a button of a form that was finished, cancelled or has expired. */
export const draftGoneCard = (): Shown =>
  messageCard(
    'This form is no longer open',
    ['It was sent, cancelled, or left for more than seven days. Reports that were sent are under “My reports”.'],
    [button('My reports', { do: 'show', show: 'my-reports' }), startButton('Report a breach', 'report-breach')],
  );
