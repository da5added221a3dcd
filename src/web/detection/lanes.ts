/** Something that happened in a group, as its timeline tells it. */
export interface ShownEvent {
  kind: string;
  happenedOn: string;
  notBefore: string;
  value: string | null;
  setting: {
    id: string;
    urn: string;
    name: string | null;
    provisionType: string;
    localAuthorityName: string;
  } | null;
}

/** A stretch of days; null for what lasts. */
export interface Stretch {
  from: string;
  to: string | null;
}

/** What happened at one setting while it was in the group. */
export interface Lane {
  setting: NonNullable<ShownEvent['setting']>;
  inGroup: readonly Stretch[];
  suspended: readonly Stretch[];
  inspections: readonly { on: string; value: string | null }[];
  /** How it left, where it did; null where it went on, or nothing is said. */
  leftAs: string | null;
}

/** Stretches that begin with one kind of event and end with another. */
function stretchesOf(events: readonly ShownEvent[], begins: string, ends: string): readonly Stretch[] {
  const stretches: { from: string; to: string | null }[] = [];
  for (const { kind, happenedOn } of events) {
    const last = stretches.at(-1);
    if (kind === begins) stretches.push({ from: happenedOn, to: null });
    else if (kind === ends && last && last.to === null) last.to = happenedOn;
  }
  return stretches;
}

function laneOf(setting: Lane['setting'], events: readonly ShownEvent[]): Lane {
  return {
    setting,
    inGroup: stretchesOf(events, 'SETTING_JOINED', 'SETTING_LEFT'),
    suspended: stretchesOf(events, 'SETTING_SUSPENDED', 'SUSPENSION_ENDED'),
    inspections: events
      .filter(({ kind }) => kind === 'INSPECTED')
      .map(({ happenedOn, value }) => ({ on: happenedOn, value })),
    leftAs: events.findLast(({ kind }) => kind === 'SETTING_LEFT')?.value ?? null,
  };
}

/** Lanes of a timeline that is sorted by setting. A setting keeps its lane when its registration number changes. */
export function lanesOf(events: readonly ShownEvent[]): readonly Lane[] {
  const bySetting = new Map<string, ShownEvent[]>();
  for (const event of events) {
    if (event.setting === null) continue;
    const known = bySetting.get(event.setting.id);
    if (known) known.push(event);
    else bySetting.set(event.setting.id, [event]);
  }
  return [...bySetting.values()].flatMap((own) => {
    const setting = own.at(-1)?.setting;
    return setting ? [laneOf(setting, own)] : [];
  });
}
