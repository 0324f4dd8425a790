import type { Answer } from './answer.ts';

/** The status page of the stand-in, in the shape of the real one. */
export function statusPage(path: string, degraded: boolean): Answer {
  const status = degraded ? 'degraded_performance' : 'operational';
  const page = { id: 'simulated', name: 'SIMULATED' };
  if (path.endsWith('/components.json')) {
    return {
      status: 200,
      json: { page, components: [{ id: '01JMXBRMFE4MAP2BHSJNZ787WX', name: 'Images', status }] },
    };
  }
  const incident = {
    id: 'simulated',
    name: 'Elevated errors for image generation (SIMULATED)',
    status: 'investigating',
    started_at: new Date().toISOString(),
  };
  return { status: 200, json: { page, incidents: degraded ? [incident] : [] } };
}
