export const ticketPaths = {
  inbox: '/inbox',
  box: (box: 'mine' | 'unassigned') => `/inbox?box=${box}`,
  /** All tickets of a customer, whatever became of them. */
  ofCustomer: (customerId: string) => `/inbox?phase=all&of=${encodeURIComponent(customerId)}`,
  solvedByMe: '/inbox?box=mine&phase=done',
  newTicket: '/inbox?new=true',
  newTicketFor: (customerId: string) => `/inbox?new=true&customer=${encodeURIComponent(customerId)}`,
  /** By number, such as `T-1042`, or by id. */
  ticket: (numberOrId: string) => `/inbox/${encodeURIComponent(numberOrId)}`,
  /** References name a ticket by its number and subject: `T-1042 Wrong address`. */
  ofReference: (ticket: { name: string }) => `/inbox/${encodeURIComponent(ticket.name.split(' ')[0] ?? '')}`,
} as const;
