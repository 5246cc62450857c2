import { createHash, randomUUID } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Mailer, SendResult } from '../desk/ports/notifier.ts';
import { londonClock } from '../domain/deadlines/london-time.ts';
import { within } from '../time-limit.ts';
import { channelAlarmMail } from './channel-alarm-mail.ts';
import { digestMail } from './digest-mail.ts';
import { lookUpAlertMail } from './look-up-alert-mail.ts';
import { mailFailureOf, mailTroubleOf } from './mail-failure.ts';
import { noticeMail } from './notice-mail.ts';
import { testMail } from './test-mail.ts';

/** The longest that sending one message may take. Well below the lease of a claimed notice. */
const sendLimitMs = 20_000;

/**
 * Sends notices by SMTP, encrypted or not at all: a server that offers no STARTTLS gets nothing. `url` is as nodemailer reads
 * it (`smtps://user:password@host:465`), and what stands behind its `?` wins (mail-url.ts); `from` is an address.
 */
export const openMailer = ({
  url,
  from,
  limitMs = sendLimitMs,
}: {
  url: string;
  from: string;
  limitMs?: number;
}): Mailer & { sendTest(address: string): Promise<SendResult> } => {
  const transport = createTransport({
    url,
    requireTLS: true,
    connectionTimeout: limitMs,
    greetingTimeout: limitMs,
    socketTimeout: limitMs,
  });
  const send = async (address: string, mail: ReturnType<typeof digestMail>, repeats: string): Promise<SendResult> => {
    const message = { ...mail, from, to: address, messageId: messageIdOf(`${repeats} ${address}`, from) };
    try {
      await within(limitMs, () => transport.sendMail(message));
      return { result: 'sent', conversationId: null, activityId: null };
    } catch (error) {
      return mailFailureOf(error);
    }
  };
  return {
    check: async () => {
      try {
        await within(limitMs, () => transport.verify());
        return undefined;
      } catch (error) {
        return mailTroubleOf(error);
      }
    },
    sendTest: (address) => send(address, testMail, `test ${randomUUID()}`),
    send: ({ address, ...told }) => send(address, noticeMail(told), `${told.about.reference} ${told.notice.id}`),
    sendLookUpAlert: ({ address, now, ...told }) =>
      send(address, lookUpAlertMail(told), `look-ups ${told.alert.colleague.id} ${now.toISOString().slice(0, 13)}`),
    sendChannelAlarm: ({ address, dead }) =>
      send(
        address,
        channelAlarmMail(dead),
        `channel ${dead.organisation.id} ${dead.channel} ${dead.since.toISOString()}`,
      ),
    sendDigest: ({ address, lines, now }) => send(address, digestMail(lines), `digest ${londonClock(now).day}`),
  };
};

/** The same for every repeat of a message, so that mail programs show a repeated message once. */
const messageIdOf = (repeats: string, from: string): string => {
  const made = createHash('sha256').update(repeats).digest('hex').slice(0, 32);
  return `<${made}@${from.split('@')[1]}>`;
};
