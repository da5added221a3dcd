import type { EntitySchemaColumnOptions } from 'typeorm';

type Column = EntitySchemaColumnOptions;

/** A key of our own: an integer the database hands out. TypeORM knows `identity`; its type for this option does not. */
export const id: Column = { type: 'int', primary: true, generated: 'identity' as unknown as 'increment' };

export const text: Column = { type: 'text' };
export const optionalText: Column = { type: 'text', nullable: true };
export const integer: Column = { type: 'int' };
export const optionalInteger: Column = { type: 'int', nullable: true };
export const bigInteger: Column = { type: 'bigint' };
export const flag: Column = { type: 'boolean' };
export const optionalFlag: Column = { type: 'boolean', nullable: true };
export const json: Column = { type: 'jsonb' };
export const optionalJson: Column = { type: 'jsonb', nullable: true };
export const texts: Column = { type: 'text', array: true };
export const integers: Column = { type: 'int', array: true };

/** A civil day. */
export const day: Column = { type: 'date' };
export const optionalDay: Column = { type: 'date', nullable: true };
/** The first day a fact no longer holds; `infinity` while it holds. */
export const untilDay: Column = { type: 'date', default: () => "'infinity'" };

/** A moment. */
export const instant: Column = { type: 'timestamptz' };
export const optionalInstant: Column = { type: 'timestamptz', nullable: true };

/** When we knew a fact: the second time axis. `recorded_to` is `infinity` while we still believe it. */
export const recorded: Readonly<Record<'recorded_from' | 'recorded_to', Column>> = {
  recorded_from: { type: 'timestamptz', default: () => 'now()' },
  recorded_to: { type: 'timestamptz', default: () => "'infinity'" },
};

/** A foreign key by table name, so that no table's file imports another's. */
export function reference(
  target: string,
  options: { optional?: boolean; cascade?: boolean; primary?: boolean } = {},
): Column {
  return {
    type: 'int',
    ...(options.optional ? { nullable: true } : {}),
    ...(options.primary ? { primary: true } : {}),
    foreignKey: { target, onDelete: options.cascade ? 'CASCADE' : 'RESTRICT' },
  };
}

/**
 * A row's setting, where the row already refers to its registration: kept for reading, without a foreign key of its
 * own, because checking the same thing twice took a third of the time of a load.
 */
export const settingOfRegistration: Column = { type: 'int' };
