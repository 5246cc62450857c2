import type { DeadChannel } from '../desk/ports/notifier.ts';
import { channelAlarmWords } from '../domain/notices/channel-alarm.ts';
import { escapeHtml } from './escape-html.ts';

/** That a channel has died, as an e-mail. It is about no case and names nobody. */
export const channelAlarmMail = (dead: DeadChannel): { subject: string; text: string; html: string } => {
  const { title, lines } = channelAlarmWords(dead);
  const paragraphs = [
    `${title}.`,
    ...lines,
    'Privacy desk could not reach you in Microsoft Teams, so it wrote to you instead.',
  ];
  return {
    subject: title,
    text: `${paragraphs.join('\n\n')}\n`,
    html: paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n'),
  };
};
