import {
  IconMail,
  IconMailOpened,
  IconMessage,
  IconNote,
  IconPhone,
  IconPhoneIncoming,
  IconPhoneOutgoing,
  IconUsers,
} from '@tabler/icons-react';
import type { Icon } from '@/shared/routing/navigation';
import type { Interaction, InteractionType } from './api';

/** Those a member logs; messages come from tickets. */
export const loggedTypes = ['NOTE', 'CALL', 'MEETING', 'EMAIL', 'LETTER'] as const;
export const allTypes: readonly InteractionType[] = [...loggedTypes, 'MESSAGE'];

/** Which questions make sense for a type. */
export type Questions = { direction: boolean; subject: boolean; duration: boolean; outcome: boolean };
const questions: Record<(typeof loggedTypes)[number], Questions> = {
  NOTE: { direction: false, subject: false, duration: false, outcome: false },
  CALL: { direction: true, subject: true, duration: true, outcome: true },
  MEETING: { direction: false, subject: true, duration: true, outcome: true },
  EMAIL: { direction: true, subject: true, duration: false, outcome: false },
  LETTER: { direction: true, subject: true, duration: false, outcome: false },
};

export function questionsOf(type: InteractionType): Questions {
  return type === 'MESSAGE' ? questions.EMAIL : questions[type];
}

/** Those of its type, and those it answers though its type does not ask: nothing written is hidden. */
export function questionsIn(interaction: Interaction): Questions {
  const asked = questionsOf(interaction.type);
  return {
    direction: asked.direction || interaction.direction != null,
    subject: asked.subject || interaction.subject != null,
    duration: asked.duration || interaction.durationMinutes != null,
    outcome: asked.outcome || interaction.outcome != null,
  };
}

export function iconOf(type: InteractionType, direction?: Interaction['direction']): Icon {
  switch (type) {
    case 'NOTE':
      return IconNote;
    case 'CALL':
      return direction == null ? IconPhone : direction === 'IN' ? IconPhoneIncoming : IconPhoneOutgoing;
    case 'MEETING':
      return IconUsers;
    case 'EMAIL':
      return IconMail;
    case 'LETTER':
      return IconMailOpened;
    case 'MESSAGE':
      return IconMessage;
  }
}

/** A note stays among members; everything else passed between the customer and us. */
export function isInternal(interaction: { type: InteractionType }): boolean {
  return interaction.type === 'NOTE';
}
