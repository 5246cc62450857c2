import { asksRecipient } from '../../../domain/breach/report/breach-kinds.ts';
import { breachReport } from '../../../domain/breach/report/breach-report.ts';
import { choiceNames } from '../../../domain/breach/report/report-words.ts';
import { heading, hint, line, one, ticks, words } from '../../../teams/card/blocks.ts';
import { choicesOf } from '../../facts/request-choices.ts';
import { over } from '../../over.ts';
import { yesNoUnknown } from './choices.ts';

const { step } = over(breachReport);

/** What only some kinds of breach are asked. */
export const kindSteps = [
  step({
    id: 'supplier',
    name: 'The supplier',
    asks: ['supplier', 'supplierSays', 'supplierWrote'],
    needs: ['supplier', 'supplierSays', 'supplierWrote'],
    when: ({ kind }) => kind === 'supplier-told-us',
    card: () => [
      heading('The supplier'),
      hint(
        'A supplier must tell us as soon as it knows. Our 72 hours count from when it told us. The next card asks for that time.',
      ),
      line('supplier', 'Which supplier?', { longest: 200 }),
      words('supplierSays', 'What did they say: what happened, which data, since when?', { longest: 2000 }),
      one('supplierWrote', 'Do we have it in writing?', yesNoUnknown),
    ],
  }),
  step({
    id: 'attack',
    name: 'The attack',
    asks: ['attackEffects', 'cutOff'],
    needs: ['cutOff'],
    when: ({ kind }) => kind === 'system-attacked',
    card: () => [
      heading('The attack'),
      hint('“Not known” is fine. IT support can say later.'),
      ticks('attackEffects', 'What was done to the data?', choicesOf(choiceNames.attackEffects)),
      one('cutOff', 'Is it cut off from the network?', yesNoUnknown),
    ],
  }),
  step({
    id: 'tricked',
    name: 'Who was told',
    asks: ['pretendedToBe', 'rangBack'],
    needs: ['pretendedToBe', 'rangBack'],
    when: ({ kind }) => kind === 'tricked',
    card: () => [
      heading('Who was it?'),
      hint('These people are good at it, and anyone can be caught.'),
      line('pretendedToBe', 'Who did they say they were?', { longest: 500, like: 'For example: a social worker' }),
      one('rangBack', 'Has the real person or office been rung, on a number you already had?', yesNoUnknown),
    ],
  }),
  step({
    id: 'online',
    name: 'Where it is online',
    asks: ['whereOnline', 'takenDown'],
    needs: ['whereOnline', 'takenDown'],
    when: ({ kind }) => kind === 'published-online',
    card: () => [
      heading('Where is it?'),
      line('whereOnline', 'Where can it be seen, or where was it?', {
        longest: 500,
        like: 'For example: the year 9 page, a parents’ group',
      }),
      one('takenDown', 'Has it been taken down?', yesNoUnknown),
    ],
  }),
  step({
    id: 'recipient',
    name: 'Who received it',
    asks: ['recipient', 'read'],
    needs: ['recipient', 'read'],
    when: ({ kind = 'other' }) => asksRecipient(kind),
    card: () => [
      heading('Who has it?'),
      one('recipient', 'Who received or heard it?', choicesOf(choiceNames.recipient)),
      one('read', 'Has it been opened, read or passed on?', yesNoUnknown),
    ],
  }),
  step({
    id: 'account',
    name: 'Whose account',
    asks: ['pupilOnStaffAccount'],
    needs: ['pupilOnStaffAccount'],
    when: ({ kind }) => kind === 'seen-by-wrong-person',
    card: () => [
      heading('Whose account?'),
      hint('It matters because a staff account can open other pupils’ records.'),
      one('pupilOnStaffAccount', 'Was a pupil using a member of staff’s account?', yesNoUnknown),
    ],
  }),
  step({
    id: 'password',
    name: 'The password',
    asks: ['passwordEntered'],
    needs: ['passwordEntered'],
    when: ({ kind }) => kind === 'phishing',
    card: () => [
      heading('The password'),
      hint(
        'These messages are made to look real, and anyone can be caught. If a password was given away, change it now from another device.',
      ),
      one('passwordEntered', 'Was a password or code typed in or given away?', yesNoUnknown),
    ],
  }),
];
