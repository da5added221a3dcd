/** Whether the service can answer yet, and what it is doing until then. */
export interface Readiness {
  isReady: boolean;
  /** One sentence for whoever waits. */
  doing: string;
}
