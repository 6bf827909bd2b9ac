export const priorities = ['LOW', 'NORMAL', 'HIGH', 'URGENT'] as const;
export const types = ['QUESTION', 'PROBLEM', 'COMPLAINT', 'REQUEST'] as const;
export const channels = ['EMAIL', 'PHONE', 'CHAT', 'PORTAL', 'SMS', 'LETTER', 'SOCIAL', 'IN_PERSON'] as const;
