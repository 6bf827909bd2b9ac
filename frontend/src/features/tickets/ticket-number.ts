/** How people write a number, `t-1042` or `1042`, as the service writes it: `T-1042`. */
export function ticketNumber(written: string): string {
  const digits = /^(?:t-?)?(\d+)$/i.exec(written.trim())?.[1];
  return digits === undefined ? written : `T-${Number(digits)}`;
}
