/** What typed words ask for. `typed` holds input values by input id, as a card would send them. */
export type Wanted =
  | { want: 'start'; dialogue: 'report-breach' | 'near-miss'; typed: Record<string, string> }
  | {
      want: 'change';
      dialogue: 'add-information' | 'correct-report' | 'withdraw-report';
      reference: string | undefined;
    }
  | { want: 'show'; show: 'welcome' | 'help' | 'my-reports' | 'who-is-who' | 'delivery-health' }
  | { want: 'reference'; reference: string }
  | { want: 'press'; press: 'next' | 'send' | 'back' | 'later' | 'continue' | 'cancel' | 'confirm-cancel' }
  | { want: 'connect' }
  | { want: 'act-as'; role: 'dpo' | 'chair' | 'co-ordinator' | 'teacher' }
  | {
      want: 'ask-which';
      between: readonly ('report-breach' | 'near-miss' | 'my-reports' | 'help')[];
      typed: Record<string, string>;
    }
  | { want: 'unclear'; typed: Record<string, string> };
