import { button } from '../teams/card/buttons.ts';
import { startButton } from './start-button.ts';

/** Buttons of the first cards that somebody meets, always called the same. */
export const report = (style: 'positive' | 'default' = 'positive') =>
  startButton('Report a breach', 'report-breach', {}, style);
export const logRequest = () => startButton('Log a request', 'log-request');
export const nearMiss = () => startButton('Near miss', 'near-miss');
export const mine = () => button('My reports', { do: 'show', show: 'my-reports' });
export const who = () => button('Who’s who', { do: 'show', show: 'who-is-who' });
/** `draft` keeps what was typed, whatever is chosen there. */
export const help = (draft?: string | undefined) =>
  button('What I can do', { do: 'show', show: 'help', ...(draft === undefined ? {} : { draft }) });
