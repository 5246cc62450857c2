import type { UnusualLookUps } from '../desk/ports/notifier.ts';
import { escapeHtml } from './escape-html.ts';

/** That pupils were looked up unusually often, as an e-mail. E-mail goes astray easily, so it does not say by whom. */
export const lookUpAlertMail = ({
  alert: { organisation },
  mayList,
}: {
  alert: UnusualLookUps;
  mayList: boolean;
}): { subject: string; text: string; html: string } => {
  const subject = 'Pupils were looked up unusually often';
  const paragraphs = [
    `${subject}.`,
    `Organisation: ${organisation.name}`,
    mayList
      ? 'What to do: open Teams, find Privacy desk and type “look-ups”. See whether the work explains it, and ask if it does not.'
      : 'What to do: ask the Data Protection Officer what it was for. Nobody else watches over it, so it comes to you.',
    'Privacy desk could not reach you in Microsoft Teams, so it wrote to you instead.',
  ];
  return {
    subject,
    text: `${paragraphs.join('\n\n')}\n`,
    html: paragraphs.map((each) => `<p>${escapeHtml(each)}</p>`).join('\n'),
  };
};
