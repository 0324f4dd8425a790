export type Asked = {
  readonly method: string;
  readonly path: string;
  readonly key?: string;
  readonly json?: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

export type Answer = {
  readonly status: number;
  readonly json?: unknown;
  readonly html?: string;
  /** Of the edge: no request id, no body. */
  readonly edge?: true;
};

/** The service's own error shape. */
export const refused = (
  status: number,
  message: string,
  code: string | null,
  param: string | null = null,
  type = 'invalid_request_error',
): Answer => ({
  status,
  json: { error: { message, type, param, code } },
});
