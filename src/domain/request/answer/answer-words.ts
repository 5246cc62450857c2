import type { AnswerForm, AnswerPart, rightOutcomes, WayDelivered } from './answer.ts';

/** Each part of UK GDPR Art. 15(1), as whoever puts the answer together ticks it. */
export const partNames: Record<AnswerPart, string> = {
  confirmation: 'Whether we hold data about them, and the copy',
  purposes: 'What we use it for',
  categories: 'Which kinds of data',
  recipients: 'Who it is shared with',
  retention: 'How long it is kept',
  rights: 'Their rights: to correct, erase, restrict and object',
  complaints: 'To whom they can complain',
  source: 'Where it came from',
  'automated-decisions': 'That no machine decides about them, or how it does',
};

export const formNames: Record<AnswerForm, string> = {
  electronic: 'Electronic',
  paper: 'On paper',
  spoken: 'Spoken',
};

export const outcomeNames: Record<(typeof rightOutcomes)[number], string> = {
  done: 'Done as asked',
  partly: 'Done in part',
  'not-done': 'Not done',
};

export const wayNames: Record<WayDelivered, string> = {
  'handed-over': 'Handed over, with somebody there to explain it',
  'registered-post': 'By registered post',
  'secure-form': 'In a secure electronic form',
  letter: 'By letter',
  'e-mail-no-data': 'By e-mail, without personal data in it',
  'in-person': 'Told in person',
};
