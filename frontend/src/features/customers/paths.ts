export const customerPaths = {
  list: '/customers',
  record: (id: string) => `/customers/${id}`,
  newCompany: '/customers?new=COMPANY',
  newPerson: '/customers?new=PERSON',
} as const;
