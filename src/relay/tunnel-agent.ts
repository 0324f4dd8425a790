import { type AgentOptions, Agent, type RequestOptions } from 'node:https';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect } from 'node:tls';

/** Opens a way to a host that others lead to, such as a proxy. It rejects with an error that has a code. */
export type Tunnel = (
  to: { readonly host: string; readonly port: number },
  signal: AbortSignal,
) => Promise<Socket>;

/** Connections of https that lead through a tunnel. Certificates are checked as ever, and the same ones are kept. */
export class TunnelAgent extends Agent {
  readonly #tunnel: Tunnel;
  readonly #closed = new AbortController();

  constructor(tunnel: Tunnel, options: AgentOptions) {
    super(options);
    this.#tunnel = tunnel;
  }

  override createConnection(
    { host, port, servername }: RequestOptions,
    done?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const name = host ?? '';
    const to = { host: name, port: Number(port ?? 443) };
    const over = (socket: Socket) =>
      // Without a name the certificate is checked against the host alone: an address has no name.
      connect({ socket, host: name, servername: servername ?? '', rejectUnauthorized: true });
    void this.#tunnel(to, this.#closed.signal).then(
      (socket) => done?.(null, over(socket)),
      // Beside an error Node looks at no stream.
      (error: Error) => done?.(error, new Socket()),
    );
  }

  override destroy(): void {
    this.#closed.abort();
    super.destroy();
  }
}
