/** One event of a stream; `data` is missing in a sign of life, which carries the place to go on from. */
export type StreamEvent = { id: string | undefined; name: string | undefined; data: string | undefined };

/**
 * Cuts the text of a stream of server-sent events into events. The browser's own EventSource cannot send the access
 * token, so the stream is read as the body of a request.
 */
export function eventReader(onEvent: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let event: StreamEvent = empty();
  const line = (text: string) => {
    if (text === '') {
      onEvent(event);
      event = empty();
      return;
    }
    const colon = text.indexOf(':');
    if (colon < 1) return;
    const value = text.slice(colon + 1).replace(/^ /, '');
    const field = text.slice(0, colon);
    if (field === 'id') event.id = value;
    if (field === 'event') event.name = value;
    if (field === 'data') event.data = event.data === undefined ? value : `${event.data}\n${value}`;
  };
  return (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const each of lines) line(each.replace(/\r$/, ''));
  };
}

function empty(): StreamEvent {
  return { id: undefined, name: undefined, data: undefined };
}
