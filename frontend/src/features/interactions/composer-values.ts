import type { loggedTypes } from './interaction-types';
import { emptyInteraction, type InteractionValues } from './interaction-values';

/** Everything the composer holds. Changing the tab keeps what the tabs have in common. */
export type ComposerValues = InteractionValues & {
  tab: (typeof loggedTypes)[number] | 'TASK';
  title: string;
  dueOn: string;
};

export const emptyComposer: ComposerValues = { ...emptyInteraction, tab: 'NOTE', title: '', dueOn: '' };
