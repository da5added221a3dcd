import { type AuditReport, type BadRow, grouped } from './audit-report';
import { ChainWalk } from './chain-walk';
import { type CheckpointEvidence, CheckpointWalk } from './checkpoint-walk';

function rewritten(sequence: number, since: number): BadRow {
  const sentence = `The chain was computed anew: at sequence ${sequence} it is not what was signed. What was changed lies after sequence ${since}.`;
  return { fault: 'CHAIN_REWRITTEN', sequence, entryId: null, sentence };
}

function tailCut(sequence: number, signed: number): BadRow {
  const sentence = `The end was cut off: the chain stops at sequence ${sequence}, and a checkpoint was signed at ${signed}.`;
  return { fault: 'TAIL_CUT', sequence: sequence + 1, entryId: null, sentence };
}

/** The chain and its checkpoints, walked side by side. */
class Comparison {
  readonly chain = new ChainWalk();
  private agreedAt = 0;

  constructor(readonly checkpoints: CheckpointWalk) {}

  async take(lines: readonly string[]): Promise<BadRow | null> {
    const { chain, checkpoints } = this;
    for (const line of lines) {
      const bad = chain.step(line);
      if (bad) return bad;
      if (chain.isDoubtful || checkpoints.next?.sequence !== chain.sequence) continue;
      const atCheckpoint = await this.passCheckpoint();
      if (atCheckpoint) return atCheckpoint;
    }
    return null;
  }

  end(): BadRow | null {
    const { chain, checkpoints } = this;
    const isVouched = checkpoints.next?.sequence === chain.sequence + 1;
    const bad = chain.end(isVouched ? (checkpoints.next?.hash ?? null) : null);
    return bad ?? (checkpoints.next ? tailCut(chain.sequence, checkpoints.next.sequence) : null);
  }

  private async passCheckpoint(): Promise<BadRow | null> {
    const { chain, checkpoints } = this;
    if (checkpoints.next?.hash !== chain.hash) return rewritten(chain.sequence, this.agreedAt);
    this.agreedAt = chain.sequence;
    return checkpoints.advance();
  }
}

async function firstBad(comparison: Comparison, chain: AsyncIterable<readonly string[]>): Promise<BadRow | null> {
  const atStart = await comparison.checkpoints.advance();
  if (atStart) return atStart;
  for await (const lines of chain) {
    const bad = await comparison.take(lines);
    if (bad) return bad;
  }
  return comparison.end();
}

/** Walks the chain up to its first bad row, with every checkpoint on the way. */
export async function verifyChain(
  chain: AsyncIterable<readonly string[]>,
  evidence: CheckpointEvidence,
): Promise<AuditReport> {
  const checkpoints = new CheckpointWalk(evidence);
  const comparison = new Comparison(checkpoints);
  const bad = await firstBad(comparison, chain);
  const { sequence } = comparison.chain;
  const after = sequence - (checkpoints.newest?.sequence ?? 0);
  const warnings =
    bad || after <= 0 ? [] : [`${grouped(after)} sealed entries at the end are not under a checkpoint yet.`];
  return { entries: sequence, sequence, checkpoints: checkpoints.count, checkpoint: checkpoints.newest, bad, warnings };
}
