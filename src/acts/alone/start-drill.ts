import { reporting } from './report-breach/report-breach.ts';

/** The report's own steps, for practice: what is made up here runs the same way, marked as a drill on every card. */
export const startDrill = reporting({
  id: 'start-drill',
  title: 'Practise a breach report',
  right: 'start-drill',
  send: 'Start the drill',
  said: {
    help: 'start a drill',
    alone:
      'start a drill, start drill, start the drill, drill, a drill, new drill, run a drill, run drill, have a drill, do a drill, begin a drill, practice drill, breach drill, a breach drill, start a breach drill, run a breach drill, practice breach, practise a breach, practice a breach, start a practice, start a practice breach, start an exercise',
    ofOne: null,
  },
  explanation:
    'This is a drill: nothing real is reported, so make the answers up. Everyone who would hear of a breach gets a card that is marked as a drill.',
  drill: true,
});
