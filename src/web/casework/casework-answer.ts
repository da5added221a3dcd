import type { PageInfo } from '../undertaking-answer';

interface Cited {
  instrument: string;
  provision: string;
}

/** A period as a page shows it. */
export interface ShownClock {
  title: string;
  lastDay: string | null;
  status: string;
  daysLeft: number | null;
}

/** A step that may follow. */
export interface ShownStep {
  title: string;
  isForYou: boolean;
  whyNotNow: readonly string[];
}

/** A step with what it asks for. */
export interface ShownNextStep extends ShownStep {
  by: readonly string[];
  conditions: readonly string[];
  notKnown: string | null;
  citation: Cited | null;
  fields: readonly { title: string; isRequired: boolean; citation: Cited | null }[];
}

/** A matter as a list names it. */
export interface NamedMatter {
  id: string;
  title: string;
  isHypothetical?: boolean;
}

export interface DoneStep {
  on: string;
  title: string;
  isHypothetical: boolean;
  matter: NamedMatter | null;
}

interface Counted<Row> {
  totalCount: number;
  nodes: readonly Row[];
}

export interface QueueAnswer {
  viewer: { roles: readonly string[]; organisation: string | null };
  myQueue: {
    visitedAt: string | null;
    clocks: Counted<{
      clock: ShownClock;
      matter: (NamedMatter & { stateTitle: string; nextSteps: readonly ShownStep[] }) | null;
    }>;
    approvals: Counted<NamedMatter & { stateTitle: string; lastStepOn: string; nextSteps: readonly ShownStep[] }>;
    reminders: Counted<{ id: string; code: string; lastDay: string; matter: NamedMatter | null }>;
    changes: Counted<DoneStep & { recordedAt: string }>;
  };
}

export interface TriageAnswer {
  myQueue: {
    findings: Counted<{
      isFoundAgain: boolean;
      nextActions: readonly string[];
      providerGroup: { id: string; name: string };
      finding: { strength: string; sentence: string } | null;
    }> | null;
  };
}

export type ShownMatter = NonNullable<MatterAnswer['matter']>;

/** A matter as a list shows it. */
export interface ListedMatter extends NamedMatter {
  kind: string;
  stateTitle: string;
  lastStepOn: string;
  providerGroup: { id: string; name: string } | null;
}

export interface MattersAnswer {
  matters: Counted<ListedMatter> & { pageInfo: PageInfo };
}

export interface MatterAnswer {
  matter:
    | (NamedMatter & {
        kind: string;
        stateTitle: string;
        isOpen: boolean;
        isHypothetical: boolean;
        scenario: string | null;
        organisation: string;
        lastStepOn: string;
        case: NamedMatter | null;
        parent: NamedMatter | null;
        providerGroup: { id: string; name: string } | null;
        undertaking: { id: string; name: string | null } | null;
        setting: { urn: string; name: string | null } | null;
        following: Counted<NamedMatter & { stateTitle: string }>;
        clocks: readonly (ShownClock & { counted: string; citation: Cited | null; caveats: readonly string[] })[];
        nextSteps: readonly ShownNextStep[];
        chronology: Counted<DoneStep & { reason: string }> & {
          pageInfo: PageInfo;
        };
      })
    | null;
}

/** A provision as a page names it; nothing where the rule is ours. */
export function citedHtml(citation: Cited | null): string | null {
  return citation === null ? null : `${citation.instrument}, ${citation.provision}`;
}
