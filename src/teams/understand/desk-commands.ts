import { type Phrases, phrases } from './phrases.ts';
import type { Wanted } from './wanted.ts';

/** What those who look after breaches type, when one of the phrases is all that was said. */
export const deskCommands: readonly (readonly [Phrases, Wanted])[] = [
  [
    phrases(
      `open cases/breaches/incidents, all/the/our/current open cases/breaches/incidents, list open cases/breaches/incidents, cases, breaches, the cases/breaches, all cases/breaches/incidents, all the cases/breaches, current cases/breaches, our cases/breaches, open ones, what is open, what is outstanding, what is still open, which cases/breaches are open, what cases/breaches are open, are there any open cases/breaches, any open cases/breaches, cases that are open, breaches that are open, list all cases/breaches, list cases/breaches, register, the register, breach register, the breach register`,
    ),
    { want: 'show', show: 'open-cases' },
  ],
  [
    phrases(
      `requests, the requests, open requests, all/the/our/current open requests, list open requests, all requests, all the requests, our requests, current requests, list requests, list all requests, which/what requests are open, are there any open requests, any open requests, any requests, requests that are open, data requests, open data requests, access requests, open access requests, subject access requests, sars, open sars, dsars, complaints, open complaints`,
    ),
    { want: 'show', show: 'requests' },
  ],
  [
    phrases(
      `what is due, due, what is due today/tomorrow/next/soon, what is due this/next week/month, what is due by friday, due today/soon, due this/next week, what comes next, what is coming up, coming up, dates due, all dates, all the dates, our dates, what dates are due, which dates are due, which dates are coming up, what do we have to answer, what have we got to answer, what is overdue, overdue, what is late`,
    ),
    { want: 'show', show: 'whats-due' },
  ],
  [
    phrases(
      `my tasks, my open tasks, all my tasks, tasks, open tasks, list tasks, list my tasks, task list, my task list, to do, todo, to do list, todo list, my to do list, my todo list, my to dos, my todos, my jobs, what do i have to do, what have i got to do, what must i do, what is on my list, what is waiting for me, what are my tasks, any tasks for me, see my tasks`,
    ),
    { want: 'show', show: 'my-tasks' },
  ],
  [
    phrases(
      'i am back, am back, back from leave/holiday/absence/sickness, back from annual leave, i am back from leave/holiday/absence, i am back from annual leave, am back from leave/holiday, am back from annual leave, i am back in the office, am back in the office, back in the office, i am back at work, am back at work, back at work, i am back today, am back today, i am back early, am back early, i am here again, i have returned, have returned, i am no longer away, am no longer away, not away any more, end my absence, cancel my absence, i am not away, am not away',
    ),
    { want: 'back-from-absence' },
  ],
  [
    phrases(
      'when is it due, when is this due, when is that due, deadline, deadlines, a deadline, work out a deadline/date, calculate a deadline/date, what is the deadline, when is the deadline, due date, due dates, dates, how long do i/we have',
    ),
    { want: 'deadline', question: { words: '' }, typed: {} },
  ],
  [
    phrases(
      'acknowledge, acknowledged, ack, acknowledge it, acknowledge this, acknowledge the breach, i acknowledge, i acknowledge it',
    ),
    { want: 'acknowledge', reference: undefined },
  ],
];
