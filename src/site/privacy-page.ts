import type { SiteFacts, SitePage } from './page.ts';

export const privacyPage = ({ organisation, dpo, storedIn, regulator }: SiteFacts): SitePage => {
  const us = organisation ?? 'your organisation';
  return {
    title: 'Privacy',
    lead: `What Privacy desk stores, who sees it, and how long it is kept. ${organisation ?? 'Your organisation'} decides about it and is the controller in law.`,
    sections: [
      {
        heading: 'What is stored',
        says: [
          [
            'About colleagues who use it: name, work e-mail address and Microsoft account number, as Teams gives them; what they report, log, decide and record, and when; which cases they opened and which pupils they looked up.',
            'About people in reports and requests: only what colleagues write. They are asked not to write more than is needed.',
            'About people who ask for their information: their name and how to reach them, what they ask for, how it was answered.',
            'In an inclusion partnership, about pupils: name, date of birth, school, and what was signed, refused or withdrawn about sharing, photographs and support.',
          ],
          'What you type also stays in your Teams chat, by the rules of Microsoft 365 at your organisation. Nothing is used for advertising, sold, or used to train any model.',
        ],
      },
      {
        heading: 'Why',
        says: [
          'The law asks for a record of every personal data breach (UK GDPR Article 33(5)) and for an answer to people who use their rights (Articles 12 to 22). The record shows who decided what, when and why.',
        ],
      },
      {
        heading: 'Where it is, and how it is kept safe',
        says: [
          storedIn ? `In a database of ${us}: ${storedIn}.` : `In a database that ${us} runs, where ${us} has chosen.`,
          'Names and people’s own words are encrypted in the database (AES-256-GCM), with a key that is kept apart from it. Changes leave a line in a history that shows tampering. The bot’s log holds no names and no words of a report.',
        ],
      },
      {
        heading: 'Who sees it',
        says: [
          'Whoever reports or logs something sees what they sent and how it stands. The Data Protection Officer, their deputies and the others whom the organisation’s policy names see the cases they need, in a chat that only they can see. Each opening is recorded. Nothing that names a person is posted in a channel. Administrators cannot read cases.',
          'Microsoft passes the messages between Teams and the bot. A letter or a report leaves the organisation only when a person sends it.',
        ],
      },
      {
        heading: 'How long it is kept',
        says: [
          [
            'A form that was not sent: seven days.',
            'A link to a document: it opens for a quarter of an hour.',
            `Reports, requests, pupils’ files and the record of who opened them: as long as the retention schedule of ${us} says.`,
          ],
        ],
      },
      {
        heading: 'Your rights, and whom to ask',
        says: [
          'You can ask for a copy of what is held about you, have it put right, and object. Some of it must be kept by law even then.',
          dpo
            ? `The Data Protection Officer: ${dpo}.`
            : `Ask the Data Protection Officer of ${us}. Your organisation’s privacy notice says how to reach them.`,
          `You can also complain to the ${regulator}: https://ico.org.uk/make-a-complaint/`,
        ],
      },
    ],
  };
};
