import type { Case } from '../../domain/any-case.ts';
import type { ChannelName } from '../../domain/notices/audience.ts';
import type { ToldTogether } from '../../domain/notices/gather-reports.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Destination } from '../../domain/notices/recipients.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import type { DigestLine } from '../../domain/reminders/digest.ts';
import type { Draft } from './drafts.ts';

export type SendResult =
  | { readonly result: 'sent'; readonly conversationId: string | null; readonly activityId: string | null }
  /** Told to wait; nothing was sent. */
  | { readonly result: 'busy'; readonly retryAfterMs: number | undefined; readonly code: string }
  /** Teams refused for good: this destination is dead until the bot is seen there again. */
  | { readonly result: 'unreachable'; readonly code: string }
  /** There is nothing to send to yet: no channel is connected, no chat was ever opened, no mail server is set. */
  | { readonly result: 'unknown-destination' }
  /** It may have arrived, or not. */
  | { readonly result: 'uncertain'; readonly code: string }
  /** The card to be brought up to date is no longer there. */
  | { readonly result: 'gone' };

/** Sends notices; one implementation for Teams and one for e-mail, told apart by `to.by`. */
export interface Notifier {
  send(what: {
    to: Destination;
    notice: Notice;
    about: Case;
    organisation: Organisation;
    now: Date;
    /** Left out: by buttons. */
    answerBy?: AnswerBy;
    /** Where one card tells of several reports; in Teams alone. */
    together?: ToldTogether | undefined;
  }): Promise<SendResult>;
  /** One person's digest of a day, into their chat or by e-mail. */
  sendDigest(what: {
    to: Extract<Destination, { by: 'chat' | 'e-mail' }>;
    lines: readonly DigestLine[];
    now: Date;
    answerBy: AnswerBy;
  }): Promise<SendResult>;
  /** That a colleague has looked up unusually many pupils, to whoever watches. `mayList`: they may see which. */
  sendLookUpAlert(what: {
    to: Extract<Destination, { by: 'chat' | 'e-mail' }>;
    alert: UnusualLookUps;
    mayList: boolean;
    now: Date;
    answerBy: AnswerBy;
  }): Promise<SendResult>;
  /** That a channel has died, to somebody who can mend it. `maySee`: they may look at the delivery health. */
  sendChannelAlarm(what: {
    to: Extract<Destination, { by: 'chat' | 'e-mail' }>;
    dead: DeadChannel;
    maySee: boolean;
    answerBy: AnswerBy;
  }): Promise<SendResult>;
  refresh(what: {
    notice: Notice;
    about: Case;
    organisation: Organisation;
    now: Date;
    together?: ToldTogether | undefined;
  }): Promise<SendResult>;
  remindOfDraft(what: { personId: string; draft: Draft }): Promise<SendResult>;
}

/** How many pupils a colleague has looked up within an hour, and how often it led to nobody that they may see. */
export interface UnusualLookUps {
  readonly colleague: { readonly id: string; readonly name: string };
  readonly organisation: Organisation;
  readonly pupils: number;
  readonly unknown: number;
}

/** A channel where nothing can be told any more. */
export interface DeadChannel {
  readonly organisation: Organisation;
  readonly channel: ChannelName;
  readonly code: string;
  readonly since: Date;
}

/** By typing: the person is in the middle of a form, which a card with buttons would push away. */
export type AnswerBy = 'buttons' | 'typing';

/** Sends notices by e-mail, one attempt a call. */
export interface Mailer {
  /** Signs in to the mail server and sends nothing; answers the code of what is wrong, undefined where nothing is. */
  check(): Promise<string | undefined>;
  send(what: {
    address: string;
    notice: Notice;
    about: Case;
    organisation: Organisation;
    now: Date;
  }): Promise<SendResult>;
  sendDigest(what: { address: string; lines: readonly DigestLine[]; now: Date }): Promise<SendResult>;
  sendLookUpAlert(what: { address: string; alert: UnusualLookUps; mayList: boolean; now: Date }): Promise<SendResult>;
  sendChannelAlarm(what: { address: string; dead: DeadChannel }): Promise<SendResult>;
}
