import type { Command } from 'commander';

export function addReconcile(_program: Command): void {}
