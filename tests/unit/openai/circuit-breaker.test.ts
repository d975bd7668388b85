import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../../src/adapters/openai/circuit-breaker.ts';

const POLICY = { maxFailures: 3, windowMs: 1_000, openMs: 500 };

function breakerAt() {
  const clock = { nowMs: 10_000 };
  return { clock, breaker: createCircuitBreaker(POLICY, () => clock.nowMs) };
}

describe('a circuit breaker', () => {
  it('opens when failures come close together', () => {
    const { breaker, clock } = breakerAt();
    for (let failure = 0; failure < 3; failure++) breaker.admit()?.failed();
    expect(breaker.admit()).toBeNull();
    clock.nowMs += 499;
    expect(breaker.admit()).toBeNull();
  });

  it('stays closed when they are far apart, or a call succeeds between them', () => {
    const { breaker, clock } = breakerAt();
    for (let failure = 0; failure < 9; failure++) {
      breaker.admit()?.failed();
      clock.nowMs += 501;
    }
    expect(breaker.admit()).not.toBeNull();

    const { breaker: mixed } = breakerAt();
    for (let pair = 0; pair < 5; pair++) {
      mixed.admit()?.failed();
      mixed.admit()?.failed();
      mixed.admit()?.succeeded();
    }
    expect(mixed.admit()).not.toBeNull();
  });

  it('lets one call through when its time is over, and closes when that succeeds', () => {
    const { breaker, clock } = breakerAt();
    for (let failure = 0; failure < 3; failure++) breaker.admit()?.failed();
    clock.nowMs += 500;
    const probe = breaker.admit();
    expect(probe).not.toBeNull();
    expect(breaker.admit()).toBeNull();
    probe?.succeeded();
    expect(breaker.admit()).not.toBeNull();
    expect(breaker.admit()).not.toBeNull();
  });

  it('opens again when that call fails, and asks the next one when it was abandoned', () => {
    const { breaker, clock } = breakerAt();
    for (let failure = 0; failure < 3; failure++) breaker.admit()?.failed();
    clock.nowMs += 500;
    breaker.admit()?.abandoned();
    breaker.admit()?.failed();
    expect(breaker.admit()).toBeNull();
    clock.nowMs += 500;
    expect(breaker.admit()).not.toBeNull();
  });

  it('opens at once, and as long as asked, when the endpoint named a time', () => {
    const { breaker, clock } = breakerAt();
    breaker.admit()?.failed(clock.nowMs + 120_000);
    clock.nowMs += 119_999;
    expect(breaker.admit()).toBeNull();
    clock.nowMs += 1;
    expect(breaker.admit()).not.toBeNull();
  });

  it('is not closed by a call that was let through before it opened', () => {
    const { breaker } = breakerAt();
    const early = breaker.admit();
    for (let failure = 0; failure < 3; failure++) breaker.admit()?.failed();
    early?.succeeded();
    expect(breaker.admit()).toBeNull();
  });

  it('never stays shut: some time after any history a call is let through', () => {
    const step = fc.record({
      report: fc.constantFrom('succeeded', 'failed', 'abandoned'),
      afterMs: fc.integer({ min: 0, max: 700 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { breaker, clock } = breakerAt();
        for (const { report, afterMs } of steps) {
          const permit = breaker.admit();
          clock.nowMs += afterMs;
          permit?.[report]();
          permit?.failed();
        }
        clock.nowMs += POLICY.openMs;
        expect(breaker.admit()).not.toBeNull();
      }),
    );
  });
});
