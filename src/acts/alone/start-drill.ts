import { reporting } from './report-breach/report-breach.ts';

/** The report's own steps, for practice: what is made up here runs the same way, marked as a drill on every card. */
export const startDrill = reporting({
  id: 'start-drill',
  title: 'Practise a breach report',
  right: 'start-drill',
  send: 'Start the drill',
  explanation:
    'This is a drill: nothing real is reported, so make the answers up. Everyone who would hear of a breach gets a card that is marked as a drill.',
  drill: true,
});
