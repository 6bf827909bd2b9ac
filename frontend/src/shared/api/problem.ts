export type FieldProblem = { pointer: string; code: string; message: string };

/** What the headers of an answer say of a problem. */
type Headed = { requestId?: string | undefined; retryAfter?: number | undefined };

/**
 * What went wrong with a request, as the service said it (RFC 9457). A request that never got an answer is a
 * problem too, with status 0, so that pages handle one kind of failure.
 */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly slug: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly requestId: string | undefined;
  /** Seconds until the service will answer again. */
  readonly retryAfter: number | undefined;
  readonly errors: readonly FieldProblem[];
  /** Everything the service said, extension members included (`organisations`, `changedBy`, `current` …). */
  readonly body: Readonly<Record<string, unknown>>;

  constructor(status: number, body: Record<string, unknown>, headers: Headed = {}) {
    const title = text(body.title) ?? `HTTP ${status}`;
    super(title);
    this.status = status;
    this.title = title;
    this.slug = (text(body.type) ?? '').replace(/^.*\/problems\//, '') || 'unknown';
    this.detail = text(body.detail);
    this.requestId = text(body.requestId) ?? headers.requestId;
    this.retryAfter = headers.retryAfter;
    this.errors = Array.isArray(body.errors) ? body.errors.filter(isFieldProblem) : [];
    this.body = body;
  }

  static async of(response: Response, error?: unknown): Promise<ApiProblem> {
    const body = isRecord(error) ? error : await readBody(response);
    return new ApiProblem(response.status, body, {
      requestId: response.headers.get('X-Request-Id') ?? undefined,
      retryAfter: secondsOf(response.headers.get('Retry-After')),
    });
  }

  static unreachable(): ApiProblem {
    return new ApiProblem(0, { type: '/problems/unreachable', title: 'The service cannot be reached' });
  }

  /** Trying again may help: nobody answered, too many requests, or the service is down. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 502;
  }
}

export function isProblem(error: unknown, status?: number): error is ApiProblem {
  return error instanceof ApiProblem && (status === undefined || error.status === status);
}

/** `/contactPoints/0/value` → `contactPoints.0.value`, the path of the field in a form. */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .replace(/^[#]?\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

export function fieldErrors(problem: ApiProblem): Record<string, string> {
  return Object.fromEntries(problem.errors.map((each) => [fieldOfPointer(each.pointer), each.message]));
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => undefined);
  return isRecord(body) ? body : {};
}

function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number.parseInt(retryAfter ?? '', 10);
  return Number.isNaN(seconds) ? undefined : Math.max(1, seconds);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.message === 'string';
}
