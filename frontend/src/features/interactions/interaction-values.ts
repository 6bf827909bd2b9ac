import type { Reference } from '@/shared/references/reference-sources';
import type { Interaction, InteractionType } from './api';
import type { Questions } from './interaction-types';

/** What the fields of an interaction hold; empty means not said. */
export type InteractionValues = {
  type: InteractionType;
  direction: 'IN' | 'OUT';
  at: string;
  durationMinutes: string;
  subject: string;
  body: string;
  outcome: string;
  customerIds: string[];
  memberIds: string[];
  opportunity: Reference | null;
  ticket: Reference | null;
};

export const emptyInteraction: InteractionValues = {
  type: 'NOTE',
  direction: 'OUT',
  at: '',
  durationMinutes: '',
  subject: '',
  body: '',
  outcome: '',
  customerIds: [],
  memberIds: [],
  opportunity: null,
  ticket: null,
};

/** @param nothing what stands for an empty field: `undefined` leaves it out of a new one, `null` empties it in a patch */
export function toInput<Nothing extends null | undefined>(
  values: InteractionValues,
  asked: Questions,
  nothing: Nothing,
) {
  const said = (text: string, wanted = true) => (wanted && text.trim() !== '' ? text.trim() : nothing);
  const duration = said(values.durationMinutes, asked.duration);
  return {
    type: values.type,
    direction: asked.direction ? values.direction : nothing,
    at: said(values.at),
    durationMinutes: duration == null ? nothing : Number(duration),
    subject: said(values.subject, asked.subject),
    body: said(values.body),
    outcome: said(values.outcome, asked.outcome),
    customerIds: values.customerIds,
    memberIds: values.memberIds,
    opportunityId: values.opportunity === null ? nothing : values.opportunity.id,
    ticketId: values.ticket === null ? nothing : values.ticket.id,
  };
}

export function toValues(interaction: Interaction): InteractionValues {
  return {
    type: interaction.type,
    direction: interaction.direction ?? 'OUT',
    at: interaction.at,
    durationMinutes: interaction.durationMinutes == null ? '' : String(interaction.durationMinutes),
    subject: interaction.subject ?? '',
    body: interaction.body ?? '',
    outcome: interaction.outcome ?? '',
    customerIds: interaction.customers.map((each) => each.id),
    memberIds: interaction.members.map((each) => each.id),
    opportunity: interaction.opportunity ?? null,
    ticket: interaction.ticket ?? null,
  };
}
