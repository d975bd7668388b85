import { describe, expect, it } from 'vitest';
import { FRONT_MATTER, guideOf } from './read-guide.ts';

/** `role experience low-high[+] currency/period` */
async function payIn(body: string, frontMatter = FRONT_MATTER): Promise<readonly string[]> {
  return (await guideOf(body, frontMatter)).facts.pay.map(
    ({ role, experience, low, high, openEnded, currency, period }) =>
      `${role} ${experience ? `${experience.min}..${experience.max ?? ''}` : '?'} ${low}-${high}${openEnded ? '+' : ''} ${currency}/${period}`,
  );
}

describe('a table', () => {
  it('gives a band for each row, with the period of its header', async () => {
    const table =
      '| Role | Experience | Salary (yearly) |\n|---|---|---|\n| Junior welder | 0–2 years | $30,000 – $40,000 |\n| Senior welder | 5+ years | $60k+ |\n';
    expect(await payIn(`## Pay\n\n${table}`)).toEqual([
      'Junior welder 0..2 30000-40000 USD/year',
      'Senior welder 5.. 60000-60000+ USD/year',
    ]);
  });

  it('joins a low and a high column, and needs no role when it is about years', async () => {
    const table =
      '| Years of experience | Low | Median | High |\n|---|---|---|---|\n| 0-1 | $30,000 | $35,000 | $40,000 |\n| 5+ years | $50,000 | $60,000 | $70,000 |\n';
    expect(await payIn(`## Salary per year\n\n${table}`)).toEqual([
      'welder 0..1 30000-40000 USD/year',
      'welder 5.. 50000-70000 USD/year',
    ]);
  });

  it('gives a band for each period that has a column, also of bare figures', async () => {
    const table = '| Level | Annual salary (USD) | Hourly |\n|---|---|---|\n| Apprentice | 30,000–40,000 | $15–$20 |\n';
    expect(await payIn(`## Earnings\n\n${table}`)).toEqual([
      'Apprentice ? 30000-40000 USD/year',
      'Apprentice ? 15-20 USD/hour',
    ]);
  });

  it('reads levels with their years in brackets, and prefers the range to the average', async () => {
    const table =
      '| Experience level | Average | Range |\n|---|---|---|\n| Entry-level (0-2 years) | $35k/yr | $30k–$40k/yr |\n| Experienced (8+ years) | $60k/yr | $55k–$70k/yr |\n';
    expect(await payIn(`## Pay\n\n${table}`)).toEqual([
      'Entry-level 0..2 30000-40000 USD/year',
      'Experienced 8.. 55000-70000 USD/year',
    ]);
  });

  it.each([
    ['fees', '## Pay\n\n| Level | Exam fee per year |\n|---|---|\n| Junior welder | $150 |\n'],
    ['places', '## Pay per year\n\n| State | Median pay |\n|---|---|\n| Texas | $52,000 |\n| Ohio | $58,000 |\n'],
    [
      'prices in a section about something else',
      '## Tools\n\n| Role | Torch |\n|---|---|\n| Junior welder | $50 a year |\n',
    ],
  ])('gives nothing for %s', async (_, body) => {
    expect(await payIn(body)).toEqual([]);
  });
});

describe('a list', () => {
  it('gives a band for each labelled item, with the period that the section names', async () => {
    const list =
      '- **Apprentice** (first year): $20,000 to $25,000\n- **Welder** (2 to 4 years): $40,000\n- **Yard hand**: $18,000\n- **Signing bonus**: $2,000\n';
    expect(await payIn(`## Pay\n\nAll figures are per year.\n\n${list}`)).toEqual([
      'Apprentice 0..1 20000-25000 USD/year',
      'Welder 2..4 40000-40000 USD/year',
      'Yard hand ? 18000-18000 USD/year',
    ]);
  });

  it('takes the role from a heading and the experience from another line', async () => {
    const section = (role: string, pay: string, note: string) =>
      `### ${role}\n\n- Median salary: ${pay} per year\n- ${note}\n\n`;
    const body = `## Welder salary\n\n${section('Junior welder', '$30,000 – $40,000', 'They have 0-2 years of experience and a 4-year degree.')}${section('Yard boss', '$80,000 – $130,000+', 'Needs extensive experience.')}`;
    expect(await payIn(body)).toEqual([
      'Junior welder 0..2 30000-40000 USD/year',
      'Yard boss ? 80000-130000+ USD/year',
    ]);
    const { facts } = await guideOf(body);
    expect(facts.pay[0]?.quote.text).toBe('### Junior welder\n\n- Median salary: $30,000 – $40,000 per year');
  });

  it('takes the role from a bold line or from the item above', async () => {
    const body =
      '## Pay\n\n**Junior welder**\n\n$15 to $20 per hour.\n\n**Senior welder**\n\n- Pay: $30 an hour or more\n- Experience: 4 to 8 years\n\nAbroad:\n\n- Lead welder\n  - Pay: $50 an hour\n';
    expect(await payIn(body)).toEqual([
      'Junior welder ? 15-20 USD/hour',
      'Senior welder 4..8 30-30+ USD/hour',
      'Lead welder ? 50-50 USD/hour',
    ]);
  });

  it('gives nothing for places', async () => {
    expect(await payIn('## Pay per year\n\n- Texas: $52,000\n- Ohio: $58,000\n')).toEqual([]);
  });
});

describe('who earns what where', () => {
  it('is read from a table whose columns are people and whose rows are places', async () => {
    const table =
      '| Employer | Helper | Welder |\n|---|---|---|\n| Shipyard | $18–$22 | $24–$34 |\n| City parks department | $20–$25 | $29 |\n';
    const more = 'All rates are by the hour. Most people work 2,000 hours a year.';
    expect(await payIn(`## Pay\n\n${table}\n${more}\n`)).toEqual([
      'Helper, Shipyard ? 18-22 USD/hour',
      'Welder, Shipyard ? 24-34 USD/hour',
      'Helper, city parks department ? 20-25 USD/hour',
      'Welder, city parks department ? 29-29 USD/hour',
    ]);
  });

  it('is no rate because of how often money is paid out', async () => {
    const prose = 'Welders make $55,000 to $75,000.\n\nTips are pooled in most shops and paid out every week.';
    expect(await payIn(`## Pay\n\n${prose}\n`)).toEqual(['Welders ? 55000-75000 USD/null']);
  });

  it('leaves nothing of the years behind in a name', async () => {
    const list = '- Welders in their first year: $40,000 to $45,000 a year\n- Apprentices in year 2: $30,000 a year\n';
    expect(await payIn(`## Pay\n\n${list}`)).toEqual([
      'Welders 0..1 40000-45000 USD/year',
      'Apprentices 1..2 30000-30000 USD/year',
    ]);
  });

  it('keeps the name that stands beside the years of an item', async () => {
    const list =
      '- RW in a shipyard, first two years: $24 an hour\n- RW in a shipyard, more than two years: $30 an hour\n- Apprentice: $18 an hour\n';
    expect(await payIn(`## Pay\n\n${list}`)).toEqual([
      'RW in a shipyard 0..2 24-24 USD/hour',
      'RW in a shipyard 2.. 30-30 USD/hour',
      'Apprentice ? 18-18 USD/hour',
    ]);
  });
});

describe('a sentence', () => {
  it.each([
    ['Apprentice welders earn between $18 and $22 an hour.', ['Apprentice welders ? 18-22 USD/hour']],
    [
      'In most states, welders make $60,000 a year, while master welders with ten or more years of experience earn over $90,000 a year.',
      ['welders ? 60000-60000 USD/year', 'master welders 10.. 90000-90000+ USD/year'],
    ],
    ['The median annual wage for welders was $48,940 last May.', ['welders ? 48940-48940 USD/year']],
    [
      'The median wage is $40,300 a year, or $19.37 an hour.',
      ['welder ? 40300-40300 USD/year', 'welder ? 19.37-19.37 USD/hour'],
    ],
    ['Beginners in shipyards start between $15 and $17 an hour.', ['Beginners in shipyards ? 15-17 USD/hour']],
    [
      'Welders with a van of their own make $90,000 a year.',
      ['Welders with a van of their own ? 90000-90000 USD/year'],
    ],
    [
      'Welders with three to five years behind them and a ticket earn $19 an hour, and those with ten years can reach $28 an hour.',
      ['Welders 3..5 19-19 USD/hour', 'Welders 10..10 28-28 USD/hour'],
    ],
    [
      'A newly qualified welder earns $21,500 a year. After three years that rises to $26,000 a year.',
      ['newly qualified welder ? 21500-21500 USD/year', 'welder 3.. 26000-26000 USD/year'],
    ],
    ['A senior welder typically takes home $1,200 a week.', ['senior welder ? 1200-1200 USD/week']],
  ])('gives what somebody named earns: %s', async (sentence, bands) => {
    expect(await payIn(`## Pay\n\n${sentence}\n`)).toEqual(bands);
  });

  it.each([
    'The exam for welders costs $150 a year.',
    'Welders get a signing bonus of $2,000 a year.',
    'Agencies pay $20 an hour.',
    'Welders earn $20 an hour or $25 an hour at sea.',
    'Welders get up to $100 a year back.',
  ])('gives nothing that is not plainly pay: %s', async (sentence) => {
    expect(await payIn(`## Pay\n\n${sentence}\n`)).toEqual([]);
  });
});

it('takes a bare sign for the money of the guide, and a written code as it stands', async () => {
  const canadian = FRONT_MATTER.replace('USD', 'CAD');
  expect(await payIn('## Pay\n\n- Welder: $30 an hour\n- Senior welder: US$40 an hour\n', canadian)).toEqual([
    'Welder ? 30-30 CAD/hour',
    'Senior welder ? 40-40 USD/hour',
  ]);
});

it('gives a band once, however often the guide states it', async () => {
  const body =
    '## Pay\n\n- Welder: $30 an hour\n\n## FAQ\n\n### What do welders earn?\n\nA welder earns $30 an hour.\n';
  expect(await payIn(body)).toEqual(['Welder ? 30-30 USD/hour']);
});
