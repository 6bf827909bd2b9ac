/** What people say about a ticket; that it is new is for the service to say. */
export const statuses = ['OPEN', 'WAITING', 'SOLVED', 'CLOSED'] as const;
export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export const types = ['QUESTION', 'PROBLEM', 'COMPLAINT', 'REQUEST'] as const;
export const channels = ['EMAIL', 'PHONE', 'CHAT', 'PORTAL', 'SMS', 'LETTER', 'SOCIAL', 'IN_PERSON'] as const;
