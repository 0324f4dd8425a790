import type { SettingGroup } from './setting-groups.ts';

/**
 * What core asks of the world. The edge implements it; tests use real loopback servers behind the same edge.
 * Every call takes an AbortSignal and answers with a value for each expected trouble; a throw is a bug.
 */

export type Timings = {
  readonly dnsMs?: number;
  readonly tcpMs?: number;
  readonly tlsMs?: number;
  readonly firstByteMs?: number;
  readonly totalMs: number;
};

export type Address = { readonly address: string; readonly family: 4 | 6 };

export type LookupSeen =
  | { readonly kind: 'resolved'; readonly addresses: readonly Address[]; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

export type ConnectSeen =
  | { readonly kind: 'open'; readonly to: Address; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

/** The presented leaf and who signed it. Names of private CAs are facts for the screen, masked in files. */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  /** True when the chain ends in a CA that ships with Node. */
  readonly publicIssuer: boolean;
  readonly names: readonly string[];
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
};

export type SecureSeen =
  | {
      readonly kind: 'secured';
      readonly protocol: string;
      readonly certificate: CertificateFacts;
      /** The verification error of OpenSSL or Node, such as CERT_HAS_EXPIRED; absent when trusted. */
      readonly distrust?: string;
      readonly ms: number;
    }
  | { readonly kind: 'failed'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

export type TunnelSeen =
  | { readonly kind: 'open'; readonly ms: number }
  | { readonly kind: 'answered'; readonly status: number; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

/** The way out of this machine that a call takes. */
export type Way = 'direct' | 'proxy';

export interface Net {
  lookup: (host: string, signal: AbortSignal) => Promise<LookupSeen>;
  connect: (host: string, port: number, signal: AbortSignal) => Promise<ConnectSeen>;
  /** A TLS handshake that accepts any certificate, to look at it; nothing is sent over it. */
  secure: (host: string, port: number, signal: AbortSignal) => Promise<SecureSeen>;
  /** CONNECT through the proxy of this machine's settings. */
  tunnel: (host: string, port: number, signal: AbortSignal) => Promise<TunnelSeen>;
}

/** Which phase a call was in when it failed. */
export type Phase = 'dns' | 'proxy' | 'tcp' | 'tls' | 'send' | 'first-byte' | 'body';

/** One call. A key is named by its label; its characters stay in the edge. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  /** Label of a key of the situation, `damaged` for the control, absent for no credentials. */
  readonly key?: string;
  /** JSON body, sent as it is. */
  readonly body?: string;
  readonly way?: Way;
  /** Look at the answer of a server whose certificate is not trusted; only for calls without key and body. */
  readonly anyCertificate?: true;
};

export type CallSeen =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** Lower-case names; set-cookie is never here. */
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string;
      /** Bytes received; body is cut at the transport's limit, `complete` says whether it is whole. */
      readonly bytes: number;
      readonly complete: boolean;
      readonly timings: Timings;
    }
  | {
      readonly kind: 'failed';
      readonly phase: Phase;
      readonly errno: string;
      readonly timings: Timings;
    }
  | {
      readonly kind: 'timed-out';
      readonly phase: Phase;
      readonly waitedMs: number;
      readonly timings: Timings;
    };

/** A call that a plain Node program made in a child process. */
export type CleanSeen =
  | {
      readonly kind: 'answered';
      readonly status: number;
      /** The answer bears the service's request id. */
      readonly own: boolean;
      readonly withKey: boolean;
    }
  | { readonly kind: 'failed'; readonly errno: string }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'unavailable' };

/** The official SDK, with our transport as its fetch and no retries of its own. */
export interface Sdk {
  generate: (
    body: Readonly<Record<string, unknown>>,
    key: string,
    way: Way,
    signal: AbortSignal,
  ) => Promise<CallSeen>;
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now: () => number;
  /** ISO 8601 with the local offset, such as 2026-11-23T14:06:17+01:00. */
  stamp: () => string;
  /** Resolves after `ms` milliseconds, or at once when the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export type Ports = {
  readonly net: Net;
  readonly call: (call: Call, signal: AbortSignal) => Promise<CallSeen>;
  readonly sdk: Sdk;
  /** `GET /models` by a plain Node program, with one group of settings taken out of its environment. */
  readonly clean: (without: SettingGroup | undefined, signal: AbortSignal) => Promise<CleanSeen>;
  readonly clock: Clock;
};
