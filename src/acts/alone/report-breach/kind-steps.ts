import { z } from 'zod';
import { asksRecipient } from '../../../domain/breach/report/breach-kinds.ts';
import { breachReport } from '../../../domain/breach/report/breach-report.ts';
import { choiceNames } from '../../../domain/breach/report/report-words.ts';
import { defineCard } from '../../../teams/card/define-card.ts';
import { over } from '../../act.ts';
import { choice, choices, yesNoUnknown } from './choices.ts';

const answers = z.array(choice);
const device = defineCard('report-breach/device', z.strictObject({ devices: z.array(choice) }));
const recipient = defineCard('report-breach/recipient', z.strictObject({ recipients: z.array(choice), answers }));
const account = defineCard('report-breach/account', z.strictObject({ answers }));
const password = defineCard('report-breach/password', z.strictObject({ answers }));
const supplier = defineCard('report-breach/supplier', z.strictObject({ answers }));
const attack = defineCard('report-breach/attack', z.strictObject({ effects: z.array(choice), answers }));
const tricked = defineCard('report-breach/tricked', z.strictObject({ answers }));
const online = defineCard('report-breach/online', z.strictObject({ answers }));

const { step } = over(breachReport);

/** What only some kinds of breach are asked. */
export const kindSteps = [
  step({
    id: 'device',
    name: 'The device',
    asks: ['device'],
    needs: ['device'],
    when: ({ kind }) => kind === 'lost-device',
    card: device,
    view: () => ({ devices: choices(choiceNames.device) }),
  }),
  step({
    id: 'supplier',
    name: 'The supplier',
    asks: ['supplier', 'supplierSays', 'supplierWrote'],
    needs: ['supplier', 'supplierSays', 'supplierWrote'],
    when: ({ kind }) => kind === 'supplier-told-us',
    card: supplier,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'attack',
    name: 'The attack',
    asks: ['attackEffects', 'cutOff'],
    needs: ['cutOff'],
    when: ({ kind }) => kind === 'system-attacked',
    card: attack,
    view: () => ({ effects: choices(choiceNames.attackEffects), answers: yesNoUnknown }),
  }),
  step({
    id: 'tricked',
    name: 'Who was told',
    asks: ['pretendedToBe', 'rangBack'],
    needs: ['pretendedToBe', 'rangBack'],
    when: ({ kind }) => kind === 'tricked',
    card: tricked,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'online',
    name: 'Where it is online',
    asks: ['whereOnline', 'takenDown'],
    needs: ['whereOnline', 'takenDown'],
    when: ({ kind }) => kind === 'published-online',
    card: online,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'recipient',
    name: 'Who received it',
    asks: ['recipient', 'read'],
    needs: ['recipient', 'read'],
    when: ({ kind = 'other' }) => asksRecipient(kind),
    card: recipient,
    view: () => ({ recipients: choices(choiceNames.recipient), answers: yesNoUnknown }),
  }),
  step({
    id: 'account',
    name: 'Whose account',
    asks: ['pupilOnStaffAccount'],
    needs: ['pupilOnStaffAccount'],
    when: ({ kind }) => kind === 'seen-by-wrong-person',
    card: account,
    view: () => ({ answers: yesNoUnknown }),
  }),
  step({
    id: 'password',
    name: 'The password',
    asks: ['passwordEntered'],
    needs: ['passwordEntered'],
    when: ({ kind }) => kind === 'phishing',
    card: password,
    view: () => ({ answers: yesNoUnknown }),
  }),
];
