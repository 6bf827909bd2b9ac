/** Days said from today, so that a saved view stays true tomorrow. */
export const relativeDates = [
  { value: 'today', label: 'filters.today' },
  { value: '-7d', label: 'filters.ago7' },
  { value: '-30d', label: 'filters.ago30' },
  { value: '-90d', label: 'filters.ago90' },
  { value: '+7d', label: 'filters.in7' },
  { value: '+30d', label: 'filters.in30' },
] as const;
