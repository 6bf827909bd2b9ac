/** The strong ETag of a record's version, as `If-Match` wants it. */
export function etag(version: number | string): string {
  return `"${version}"`;
}

/** Spread into the options of a request: `api.PATCH(path, { ...ifMatch(customer), body })`. */
export function ifMatch(record: { version: number | string }): { headers: { 'If-Match': string } } {
  return { headers: { 'If-Match': etag(record.version) } };
}
