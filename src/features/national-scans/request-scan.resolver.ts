import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { idOrNull } from '../../platform/graphql/read-id';
import { committed, type MutationsContext } from '../access/mutation.context';
import type { ScanReply } from './national-scan';
import { CancelNationalScanInput, RequestNationalScanInput } from './national-scan.input';
import { NationalScanPayloadType } from './national-scan.type';
import { cancelNationalScan, requestNationalScan, scanRefused } from './request-scan';

type Payload = ScanReply & { replayed: boolean };

@Resolver()
export class RequestScanResolver {
  @Mutation(() => NationalScanPayloadType, {
    description:
      'Asks for a scan of the nation as of a day. Where one of the day waits or runs, that one is answered and reads your definitions too.',
  })
  requestNationalScan(
    @Arg('input', () => RequestNationalScanInput, { description: 'Which scan, and why.' })
    input: RequestNationalScanInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    return committed(context, 'requestNationalScan', input, scanRefused, (run) => requestNationalScan(run, input));
  }

  @Mutation(() => NationalScanPayloadType, {
    description:
      'Calls a scan off. The definition that is being read is finished, the others are not begun, and what was found stays.',
  })
  cancelNationalScan(
    @Arg('input', () => CancelNationalScanInput, { description: 'Which scan, and why.' })
    input: CancelNationalScanInput,
    @Ctx() context: MutationsContext,
  ): Promise<Payload> {
    const scanId = idOrNull(input.scanId);
    return committed(context, 'cancelNationalScan', input, scanRefused, (run) => cancelNationalScan(run, scanId));
  }
}
