import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../src/widget/announcer.ts';

describe('the announcer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function open() {
    const spoken: string[] = [];
    return { spoken, announcer: createAnnouncer((text) => spoken.push(text), 1_000) };
  }

  it('speaks the first text at once and the others one at a time, in order', () => {
    const { spoken, announcer } = open();
    for (const text of ['one', 'two', 'three']) announcer.announce(text);
    expect(spoken).toEqual(['one']);
    vi.advanceTimersByTime(999);
    expect(spoken).toEqual(['one']);
    vi.advanceTimersByTime(1);
    expect(spoken).toEqual(['one', 'two']);
    vi.advanceTimersByTime(1_000);
    expect(spoken).toEqual(['one', 'two', 'three']);
  });

  it('keeps its distance also from a text that comes later', () => {
    const { spoken, announcer } = open();
    announcer.announce('one');
    vi.advanceTimersByTime(500);
    announcer.announce('two');
    expect(spoken).toEqual(['one']);
    vi.advanceTimersByTime(500);
    expect(spoken).toEqual(['one', 'two']);
  });

  it('forgets what is left when it is silenced, and goes on afterwards', () => {
    const { spoken, announcer } = open();
    for (const text of ['one', 'two']) announcer.announce(text);
    announcer.silence();
    announcer.announce('stopped');
    vi.advanceTimersByTime(5_000);
    expect(spoken).toEqual(['one', 'stopped']);
  });

  it('says nothing more once it is disposed of', () => {
    const { spoken, announcer } = open();
    for (const text of ['one', 'two']) announcer.announce(text);
    announcer.dispose();
    vi.advanceTimersByTime(5_000);
    expect(spoken).toEqual(['one']);
  });
});
