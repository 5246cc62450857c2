import { deskCommands } from './desk-commands.ts';
import { type Phrases, phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';

const help = { title: 'Help', description: 'What I can do, and how' };

/**
 * What the Teams client offers above the message box of a chat; `understand` accepts each title. Teams takes ten, of 32 and
 * 128 characters: “when is it due?”, “continue” and “who’s who” can be typed all the same.
 */
export const commands: readonly { title: string; description: string }[] = [
  { title: 'Report a breach', description: 'Tell us what happened; you are led through it, first things first' },
  { title: 'Near miss', description: 'Something nearly went wrong: one card' },
  { title: 'Log a request', description: 'Someone asks for their data, or complains: I help you log it' },
  { title: 'My reports', description: 'See what you have reported or logged and where it stands' },
  {
    title: 'Consent',
    description: 'What may be done about a pupil: type “consent” and the name, or ask in your own words',
  },
  { title: "What's due?", description: 'For those who look after requests and breaches: what comes next, and when' },
  { title: 'Requests', description: 'For those who look after requests: every open one with its dates' },
  { title: 'Open cases', description: 'For Data Protection Officers: every open breach with its clock' },
  { title: 'My tasks', description: 'What you have been asked to do, the most urgent first' },
  help,
];

/** What it offers in a channel. */
export const channelCommands: readonly { title: string; description: string }[] = [
  { title: 'Connect', description: 'Make this channel the one that hears of breaches' },
  help,
];

const show = (what: Extract<Wanted, { want: 'show' }>['show']): Wanted => ({ want: 'show', show: what });
const press = (what: Extract<Wanted, { want: 'press' }>['press']): Wanted => ({ want: 'press', press: what });
const actAs = (role: Extract<Wanted, { want: 'act-as' }>['role']): Wanted => ({ want: 'act-as', role });

const report = 'report/breach/case/reports/breaches';

/** What is wanted when one of the phrases is all that was said, after greetings and courtesies are taken off. */
export const wholeCommands: readonly (readonly [Phrases, Wanted])[] = [
  [
    phrases(
      `my ${report}, all my ${report}, list my ${report}, list reports, reports, see my ${report}, view my ${report}, find my ${report}, check my ${report}, where is my ${report}, where are my ${report}, what have i reported, status, status of my ${report}, what is the status of my ${report}, what is happening with my ${report}, what happened to/with my ${report}, what has happened to/with my ${report}, any news, any news on/about my ${report}, any update on my ${report}, my cases, my incidents, my requests, my data requests, what have i logged`,
    ),
    show('my-reports'),
  ],
  [
    phrases(
      `help, help me, i need help, need help, need some help, can you help, commands, menu, options, what can you do, what can i do, what can i ask, what do you do, what can i ask you, what are you, who are you, how does this work, how do you work, how do i use this, how do i use you, what is this, what now, what do i do, what do i do now, info, about, instructions, how do i start`,
    ),
    show('help'),
  ],
  [
    phrases(
      `hello, hi, hey, hiya, hello/hi/hey there, good morning/afternoon/evening, morning, afternoon, evening, start, get started, begin, home, welcome, thanks, thank you, thankyou, thx, cheers, ta, thanks a lot, thank you very much, thanks very much, thank you so much, many thanks, great thanks, ok thanks, lovely thanks, brilliant thanks, bye, goodbye, good night`,
    ),
    show('welcome'),
  ],
  [
    phrases(
      `who is who, whos who, who/where is the/our dpo/chair/coordinator/co-ordinator, who is the/our data protection officer, who is the/our data controller, who is our chair of partnership, who is the chair of partnership, who is my dpo, contacts, who do i contact, who do i talk/speak to, who should i contact/tell, who to contact, how do i contact the dpo, contact the dpo, contact dpo, people, roles, who looks after data protection, who is in charge of data protection`,
    ),
    show('who-is-who'),
  ],
  [
    phrases(
      'delivery health, delivery, health, delivery status, check delivery, health of delivery, undelivered, undelivered notices, failed deliveries, are notices/messages getting through, is delivery working, did everything arrive',
    ),
    show('delivery-health'),
  ],
  [
    phrases(
      'log/record what they ask, log/record what they asked for, log/record what they want, log/record what the police/council ask, log/record what the police/council want',
    ),
    { want: 'log-what-they-ask' },
  ],
  [phrases('next, next step, next page, next card, go on, move on, ok next'), press('next')],
  [
    phrases(
      'send, send it, send now, send it now, send this, submit, submit it, submit report, submit the/my report, send report, send the/my/this report, ok send, ok send it, yes send, yes send it, looks good send it, all correct send it, send it as it is, send as it is, send it as is, send what i have, send it now add the rest later, send now add the rest later, send it now and add the rest later',
    ),
    press('send'),
  ],
  [
    phrases(
      'back, go back, previous, previous step, previous card, previous page, one back, step back, go back one, go back a step',
    ),
    press('back'),
  ],
  [
    phrases(
      'finish later, finish it later, finish this later, finish my report later, later, save, save it, save for later, save and finish later, save draft, save and close, come back later, come back to it later, come back to this later, do it later, do this later, not now, pause, will finish later, i will finish later, i will finish it later, i will finish this later, i will do it later, i will do this later, will do it later',
    ),
    press('later'),
  ],
  [
    phrases(
      'continue, continue report, continue my/the report, continue with my/the report, carry on, carry on with my report, resume, resume my/the report, keep going, finish my/the report, finish report, pick up where i left off, where was i, where were we, do not cancel, no do not cancel, keep it, no keep it, no keep going, back to my report, my draft, draft, unfinished report',
    ),
    press('continue'),
  ],
  [
    phrases(
      'yes cancel, yes cancel it, yes cancel this, yes cancel the report, yes cancel report, yes cancel my report, yes please cancel, confirm cancel, cancel anyway, discard, discard it, discard draft, discard report, discard the/my report, yes discard, yes discard it, throw it away, yes throw it away, yes stop',
    ),
    press('confirm-cancel'),
  ],
  [
    phrases(
      'cancel, cancel it, cancel this, cancel that, cancel report, cancel the/my/this report, stop, stop it, stop this, stop the report, quit, exit, abort, nevermind, never mind, forget it, forget that, forget about it, scrap that, scrap it, end, close',
    ),
    press('cancel'),
  ],
  [
    phrases('act as dpo, act as the dpo, act as data protection officer, act as the data protection officer'),
    actAs('dpo'),
  ],
  [
    phrases('act as chair, act as the chair, act as chair of partnership, act as the chair of partnership'),
    actAs('chair'),
  ],
  [
    phrases('act as coordinator, act as the coordinator, act as co ordinator, act as the co ordinator'),
    actAs('co-ordinator'),
  ],
  [phrases('act as teacher, act as a teacher, act as the teacher, act as staff'), actAs('teacher')],
  [
    phrases(
      'connect, connect channel, connect this/the channel, connect a channel, link channel, link this/the channel, connect dpo channel, connect chair channel, connect the dpo/chair channel, connect as dpo/chair, connect as dpo/chair channel, connect as the dpo/chair channel, connect this channel as the dpo/chair channel, connect this channel as dpo/chair channel, connect this channel as dpo/chair, connect this channel as the chair of partnership channel, connect as chair of partnership channel, connect chair of partnership channel, connect me, connect this chat, connect here, connect to this channel, connect this',
    ),
    { want: 'connect' },
  ],
  ...deskCommands,
];

/** Said before a command out of courtesy. */
export const leadingCourtesy =
  phrases(`hello there, hi there, hey there, hello, hi, hey, hiya, morning, afternoon, evening, good morning/afternoon/evening, dear, please, pls, can/could/may/would you please, can/could you, can/could/may i please, can/could/may i, i want to, i wanted to, i would like to, i like to, i need to, we need to, i have to, i wish to, i think i, i think we, want to, need to, i will, i shall, we will,
  show me, show, let me, let us, open, go to, take me to, ok, okay, right, oh, um, erm, just, i, we, sorry, hope you are well, all, everyone`);
export const trailingCourtesy = phrases(
  'please, pls, plz, thanks, thank you, thankyou, thx, ta, cheers, now, for me, then, mate',
);
