import { describe, expect, it } from 'vitest';
import { loadOf, type Station, simulate } from '../../../bench/capacity-stations.ts';

const station = (servers: number): Station => ({
  name: 'a station',
  servers,
  serviceMs: 10,
  visits: 2,
  source: 'made up',
});

describe('the capacity model', () => {
  it('gives the textbook wait of one server: utilisation over what is left of its rate', () => {
    const { utilisation, waitMs } = loadOf(station(1), 1_500);
    expect(utilisation).toBeCloseTo(0.5, 10);
    expect(waitMs).toBeCloseTo(10, 10);
  });

  it("gives Erlang's wait of two servers at half their rate: a third of the service time", () => {
    expect(loadOf(station(2), 3_000).waitMs).toBeCloseTo(10 / 3, 10);
  });

  it.each([
    [1, 1_500],
    [2, 3_000],
    [8, 21_000],
  ])('is what a simulation of %i servers comes to at %i questions a minute', (servers, rate) => {
    const { waitMs } = loadOf(station(servers), rate);
    const { meanWaitMs, p95WaitMs } = simulate(station(servers), rate, 400_000);
    expect(Math.abs(meanWaitMs - (waitMs ?? 0))).toBeLessThan(0.1 * (waitMs ?? 0));
    expect(p95WaitMs).toBeGreaterThan(meanWaitMs);
  });

  it('says that a queue grows without bound once more comes than is served', () => {
    expect(loadOf(station(1), 3_000)).toMatchObject({ utilisation: 1, waitMs: null });
  });
});
