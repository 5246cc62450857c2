import type { Notice } from '../../domain/notices/notice.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { type DataRequest, hasEnded } from '../../domain/request/request.ts';
import { button } from '../../teams/card/buttons.ts';
import { messageCard } from '../../teams/card/message-card.ts';
import { publicRequest } from '../../teams/card/public-case.ts';
import type { Shown } from '../../teams/card/shown.ts';
import type { CardView } from '../breach-notice.ts';
import { noteCard } from '../note-card.ts';
import { eventButton } from './next-request-button.ts';
import { requestCard } from './request-card.ts';
import { requestReceipt } from './request-receipt.ts';
import { requestReminder } from './request-reminder.ts';

export interface RequestTelling {
  readonly notice: Notice;
  readonly organisation: Organisation;
  readonly now: Date;
  readonly view: CardView;
}

/** The card that a notice about a request becomes. None of them holds a name or anybody's words. */
export const requestNotice = (about: DataRequest, telling: RequestTelling): Shown => {
  const { notice, organisation } = telling;
  switch (notice.kind) {
    case 'receipt':
      return requestReceipt(about, telling);
    case 'request-logged':
    case 'request-to-look-after':
      return requestCard(about, telling);
    case 'request-reminder':
      return requestReminder(about, telling);
    case 'check-asked':
      return checkAsked(about);
    case 'answer-sent-back':
      return sentBack(about);
    case 'request-ended':
      return endedNotice(about);
    case 'note':
      return noteCard(publicRequest(about), { notice, organisation });
    case 'breach-reported':
    case 'near-miss-reported':
    case 'danger':
    case 'information-added':
    case 'report-corrected':
    case 'report-withdrawn':
    case 'not-acknowledged':
    case 'not-acknowledged-by-e-mail':
    case 'clock-reminder':
    case 'task-given':
    case 'breach-closed':
    case 'breach-reopened':
    case 'pupil-withdrawal':
    case 'pupil-withdrawal-undone':
    case 'pupil-shared-to-safeguard':
    case 'pupil-task-reminder':
      throw new Error(`${about.reference} is a request, but a ${notice.kind} notice is about it`);
  }
};

const sentBack = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const open = button('Open', { do: 'case', reference, page: 'answer' });
  const again = eventButton(about, { event: 'prepared' }, 'positive');
  return messageCard(
    `${reference}: the answer was sent back`,
    ['Somebody has looked at the answer that you put together. What has to change opens only in your private chat.'],
    stage === 'open' ? [again, open] : [open],
  );
};

/** A message that waited for its turn may come when what it asks for has been done. */
const checkAsked = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const open = button('Open', { do: 'case', reference, page: 'answer' });
  if (stage !== 'checking') {
    return messageCard(
      `${reference}: no answer waits to be looked at`,
      ['Nothing is left for you to do here.'],
      [open],
    );
  }
  return messageCard(
    `${reference}: please look at the answer`,
    ['A colleague has put it together. Nothing goes out before a second person has looked at it.'],
    [eventButton(about, { event: 'checked' }, 'positive'), open],
  );
};

const ended = {
  answered: 'has been answered',
  refused: 'has been refused',
  closed: 'is closed',
  withdrawn: 'has been withdrawn',
} as const;

/** Whoever logged it hears that it has ended, and no more: what it holds is not theirs to know. */
const endedNotice = (about: DataRequest): Shown => {
  const { reference, stage } = about;
  const how = hasEnded(about) ? ended[stage as keyof typeof ended] : 'is being worked on again';
  return messageCard(
    `${reference} ${how}`,
    ['You logged it. There is nothing more for you to do.'],
    [button('My reports', { do: 'show', show: 'my-reports' })],
  );
};
