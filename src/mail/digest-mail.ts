import type { DigestLine } from '../domain/reminders/digest.ts';
import { digestCommand, digestName, digestTitle, digestWords } from '../domain/reminders/digest-words.ts';
import { escapeHtml } from './escape-html.ts';

const mostListed = 12;

/** One person's digest as an e-mail. E-mail goes astray easily, so it names nobody and holds nobody's words. */
export const digestMail = (lines: readonly DigestLine[]): { subject: string; text: string; html: string } => {
  const subject = digestTitle(lines);
  const paragraphs = [
    `${subject}.`,
    ...lines.slice(0, mostListed).map((line) => `${digestName(line)}: ${digestWords(line)}`),
    `What to do: open Teams, find Privacy desk and type “${digestCommand(lines)}”.`,
    'Privacy desk could not reach you in Microsoft Teams, so it wrote to you instead.',
  ];
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n'),
  };
};
