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

/** What one resolver of this machine says to a name, asked by itself for both families. */
export type ResolverSeen = { readonly server: string } & (
  | {
      readonly kind: 'resolved';
      readonly addresses: readonly Address[];
      /** The family it leaves without an answer: systems wait for that one too. */
      readonly silentFor?: 4 | 6;
    }
  /** Such as ENOTFOUND, ESERVFAIL, EREFUSED. */
  | { readonly kind: 'refused'; readonly errno: string }
  | { readonly kind: 'silent' }
);

/** `resolvers` are asked by themselves only when the system's own lookup is slow or fails. */
export type LookupSeen = (
  | { readonly kind: 'resolved'; readonly addresses: readonly Address[]; readonly ms: number }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number }
) & { readonly resolvers?: readonly ResolverSeen[] };

/** One address family of a name that has both, tried by itself. */
export type FamilySeen = {
  readonly family: 4 | 6;
  readonly kind: 'open' | 'refused' | 'silent';
  readonly errno?: string;
};

export type ConnectSeen =
  | {
      readonly kind: 'open';
      readonly to: Address;
      readonly ms: number;
      /** Only where the name has addresses of both. */
      readonly families?: readonly FamilySeen[];
      /**
       * Set when the running Node, left to its own race over the addresses, does not get through although one of them
       * is open: it ends each attempt but the last after this many milliseconds.
       */
      readonly nodeGaveUpAfterMs?: number;
    }
  | { readonly kind: 'refused'; readonly errno: string; readonly ms: number }
  | { readonly kind: 'timed-out'; readonly waitedMs: number };

/** The presented leaf and who signed it. Names of private CAs are facts for the screen, masked in files. */
export type CertificateFacts = {
  readonly subject: string;
  readonly issuer: string;
  readonly names: readonly string[];
  /** ISO 8601, UTC. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Certificates that were presented, the leaf included. */
  readonly chainLength: number;
  /** The CA file of the system that knows the issuer, where one does; Node does not read it by itself. */
  readonly systemBundle?: string;
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
  secure: (host: string, port: number, way: Way, signal: AbortSignal) => Promise<SecureSeen>;
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
  /** How often it may be asked again after transient trouble; only for a GET, and the plan counts it. */
  readonly repeats?: number;
  /** Take no connection that stood open before. */
  readonly ownConnection?: true;
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
      /** The connection had been open before and may have been closed meanwhile: it tells nothing yet. */
      readonly stale?: true;
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
  /** From 0 to 1, another each time: so that not all who wait come back at once. */
  chance: () => number;
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
