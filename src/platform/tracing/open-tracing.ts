import { noTracing } from './no-tracing';
import { otlpTracing } from './otlp-tracing';
import type { Tracing } from './tracing';

type Env = Readonly<Record<string, string | undefined>>;

function checkedUrl(name: string, text: string, path: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/+$/, '') + path;
  throw new Error(`${name} cannot be ${JSON.stringify(text)}. Expected an address such as http://localhost:4318.`);
}

/**
 * Tracing as the standard variables say: OTEL_EXPORTER_OTLP_ENDPOINT, or OTEL_EXPORTER_OTLP_TRACES_ENDPOINT for the whole
 * address, and OTEL_SERVICE_NAME. Without an endpoint nothing is traced and no package of it is loaded.
 */
export async function openTracing(env: Env): Promise<Tracing> {
  const serviceName = env['OTEL_SERVICE_NAME']?.trim() || 'provider-group-oversight';
  const whole = env['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT']?.trim();
  if (whole) return otlpTracing({ url: checkedUrl('OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', whole, ''), serviceName });
  const base = env['OTEL_EXPORTER_OTLP_ENDPOINT']?.trim();
  if (!base) return noTracing;
  return otlpTracing({ url: checkedUrl('OTEL_EXPORTER_OTLP_ENDPOINT', base, '/v1/traces'), serviceName });
}
