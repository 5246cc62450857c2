import type { SiteFacts, SitePage } from './page.ts';

export const termsPage = ({ organisation, support }: SiteFacts): SitePage => {
  const us = organisation ?? 'your organisation';
  return {
    title: 'Terms of use',
    lead: `Privacy desk is for staff of ${us}, for their work.`,
    sections: [
      {
        heading: 'What it is, and what it is not',
        says: [
          'It helps you report a breach, log a request and find the rule that applies. It reminds people and keeps the record.',
          'It does not decide. A named person decides, and its answers about law and policy are guidance, not legal advice.',
          'It is not an emergency service. If somebody may be in danger, ring 999.',
        ],
      },
      {
        heading: 'When you use it',
        says: [
          [
            'Write what happened, and no more about people than is needed.',
            'Do not paste or attach pictures of pupils, whole files or passwords. What is attached to a report is neither read nor kept.',
            'Do not use somebody else’s account, and do not try to see cases that are not yours. Openings and look-ups are recorded.',
            `The rules of ${us} for computers and data hold here too.`,
          ],
        ],
      },
      {
        heading: 'If it does not work',
        says: [
          'No system is always there. The duties of the law do not stop when it is not: tell your Data Protection Officer yourself.',
          support
            ? `Trouble with the bot: ${support}.`
            : `Trouble with the bot: ask the people who look after Teams at ${us}.`,
        ],
      },
      {
        heading: 'Other rules',
        says: [
          'What is stored and for how long: see the privacy page. Your use of Teams is under your organisation’s agreement with Microsoft.',
        ],
      },
    ],
  };
};
