import { EntitySchema, type EntitySchemaColumnOptions, type EntitySchemaIndexOptions } from 'typeorm';

export type Columns = Record<string, EntitySchemaColumnOptions>;

export interface TableShape {
  columns: Columns;
  /** Columns of the primary key when it is not the single `id`. Their columns carry `primary: true`. */
  indexes?: readonly (Omit<EntitySchemaIndexOptions, 'columns' | 'name'> & { columns: string[] })[];
  /** Named constraints: suffix → SQL. */
  checks?: Readonly<Record<string, string>>;
  exclusions?: Readonly<Record<string, string>>;
}

/**
 * A table as a plain object: no class to import, no relation to load, and every constraint named by us,
 * so that the drift check compares like with like.
 */
export function defineTable(name: string, shape: TableShape): EntitySchema<Record<string, unknown>> {
  const columns: Columns = {};
  for (const [column, options] of Object.entries(shape.columns)) {
    columns[column] = {
      ...options,
      ...(options.primary ? { primaryKeyConstraintName: `${name}_pkey` } : {}),
      ...(options.foreignKey ? { foreignKey: { ...options.foreignKey, name: `${name}_${column}_fkey` } } : {}),
    };
  }
  return new EntitySchema<Record<string, unknown>>({
    name,
    tableName: name,
    columns: columns as never,
    indices: (shape.indexes ?? []).map((index) => ({
      ...index,
      name: `${name}_${index.columns.join('_')}_${index.unique ? 'key' : 'idx'}`.slice(0, 63),
    })),
    checks: Object.entries(shape.checks ?? {}).map(([suffix, expression]) => ({
      name: `${name}_${suffix}_check`,
      expression,
    })),
    exclusions: Object.entries(shape.exclusions ?? {}).map(([suffix, expression]) => ({
      name: `${name}_${suffix}_excl`,
      expression,
    })),
  });
}
