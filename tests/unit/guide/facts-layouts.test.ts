import { describe, expect, it } from 'vitest';
import { guideAt } from './read-guide.ts';

const factsOf = async (slug: string) => (await guideAt(`tests/support/guides/${slug}.md`)).facts;

/** `role min..max low-high qualifier currency/period` */
async function payOf(slug: string): Promise<readonly string[]> {
  return (await factsOf(slug)).pay.map(({ role, experience, low, high, openEnded, qualifier, currency, period }) => {
    const years = experience ? `${experience.min}..${experience.max ?? ''}` : '?';
    return `${role} ${years} ${low}-${high}${openEnded ? '+' : ''} ${qualifier ?? ''} ${currency}/${period ?? '?'}`;
  });
}

const rungsOf = async (slug: string) =>
  (await factsOf(slug)).ladder.map(({ order, role, experience }) => {
    const years = experience ? ` ${experience.min}..${experience.max ?? ''}` : '';
    return `${order} ${role}${years}`;
  });

describe('pay', () => {
  it('by years of experience, as averages for two periods, and by years of training', async () => {
    expect(await payOf('electrician')).toEqual([
      'electricians ? 61590-61590 median USD/year',
      'electrician 0..1 18.5-18.5 average USD/hour',
      'electrician 0..1 38480-38480 average USD/year',
      'electrician 1..4 22.75-22.75 average USD/hour',
      'electrician 1..4 47320-47320 average USD/year',
      'electrician 5..9 29.1-29.1 average USD/hour',
      'electrician 5..9 60528-60528 average USD/year',
      'electrician 10.. 36.4-36.4 average USD/hour',
      'electrician 10.. 75712-75712 average USD/year',
      'Apprentice 0..1 17-17  USD/hour',
      'Apprentice 1..2 20-20  USD/hour',
      'Apprentice 2..3 23-23  USD/hour',
      'Apprentice 3..4 26-26  USD/hour',
    ]);
  });

  it('in prose, with what the guide says of each amount and the period of the amounts beside it', async () => {
    expect(await payOf('paramedic')).toEqual([
      'Newly qualified paramedics ? 29970-29970  GBP/year',
      'paramedics 2.. 37338-44962  GBP/year',
      'Specialist paramedics ? 52000-52000 up_to GBP/year',
      'consultant paramedics ? 60000-60000+  GBP/year',
      'Emergency care assistants ? 24000-24000 about GBP/year',
    ]);
  });

  it('in bullets of a period that is said once, and by another in a sentence; never what is paid on top', async () => {
    expect(await payOf('truck-driver')).toEqual([
      'Trainee driver ? 2100-2100+ from EUR/month',
      'Local delivery driver ? 2400-2900  EUR/month',
      'Long-haul driver, national ? 2800-3400  EUR/month',
      'Long-haul driver, international ? 4200-4200 up_to EUR/month',
      'Owner-operator ? 5000-5000+  EUR/month',
      'Agency drivers ? 15-18  EUR/hour',
    ]);
  });

  it('in a column for each sector, without a period', async () => {
    expect(await payOf('land-surveyor')).toEqual([
      'Graduate surveyor, public sector ? 26000-26000  GBP/?',
      'Graduate surveyor, private practice ? 28500-28500  GBP/?',
      'Chartered surveyor, public sector ? 38000-44000  GBP/?',
      'Chartered surveyor, private practice ? 42000-55000  GBP/?',
      'Partner ? 70000-70000+  GBP/?',
    ]);
  });
});

describe('the rungs of a ladder', () => {
  it.each([
    [
      'bullets that are said to be levels',
      'electrician',
      ['1 Apprentice electrician', '2 Journeyman electrician', '3 Master electrician', '4 Electrical contractor'],
    ],
    [
      'a numbered list of roles',
      'paramedic',
      [
        '1 Newly qualified paramedic',
        '2 Paramedic',
        '3 Specialist paramedic',
        '4 Advanced paramedic',
        '5 Consultant paramedic',
      ],
    ],
    [
      'headings with years',
      'truck-driver',
      ['1 Rookie 0..1', '2 Regular driver 1..5', '3 Lead driver 5..', '4 Fleet manager'],
    ],
    ['a table of grades', 'land-surveyor', ['1 Graduate surveyor 0..2', '2 Chartered surveyor 2..', '3 Partner 10..']],
  ])('are read from %s', async (_, slug, rungs) => {
    expect(await rungsOf(slug)).toEqual(rungs);
  });
});
