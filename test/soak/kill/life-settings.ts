export type LifeSettings = {
  dataDir: string;
  databaseUrl?: string | undefined;
  port: number;
  smtpUrl: string;
  paymentOrigin: string;
  scannerUrl: string;
  /** Instant at which this life begins. */
  now: string;
};

/** What a life says when it answers: the sessions of the clerks of Recklinghausen and Castrop-Rauxel. */
export type LifeReady = { clerks: [string, string] };
