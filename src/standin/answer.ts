export type Asked = {
  readonly method: string;
  /** As the service names it; a path of Azure is translated. */
  readonly path: string;
  readonly key?: string;
  /** The body, or the fields of a form. */
  readonly json?: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD. */
  readonly today: string;
};

export type Answer = {
  readonly status: number;
  readonly json?: unknown;
  /** A body that says to be JSON, byte for byte. */
  readonly text?: string;
  readonly html?: string;
  /** Server-sent events, in order. */
  readonly events?: readonly { readonly type: string; readonly [name: string]: unknown }[];
  /** Of the edge: no request id, no body. */
  readonly edge?: true;
};

/** The service's own error shape. */
export const refused = (
  status: number,
  message: string,
  code: string | null,
  param: string | null = null,
  type: string | null = 'invalid_request_error',
): Answer => ({
  status,
  json: { error: { message, type, param, code } },
});
