import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { SHIPPED } from '../../support/shipped.ts';

describe('what the guide says of its occupation decides nothing for those whom others answer to', () => {
  answers(SHIPPED, [
    [
      'do plant managers need a bachelors',
      "The guide doesn't say that of “plant managers”. It says: For many jobs",
      'partial',
    ],
    ['do supervisors need a high school diploma', "The guide doesn't say that of “supervisors”. It says:", 'partial'],
    ['does the vp need a high school diploma', "The guide doesn't say that of “vp”. It says:", 'partial'],
    [
      'do managers need math',
      "The guide doesn't say that of “managers”. It says: Production technicians often need basic math",
      'partial',
    ],
    ['what do plant managers need', 'Plant managers and production managers need extensive experience'],
    ['do senior technicians need a degree', 'No. For many jobs as a production technician'],
  ]);
});

describe('whether years are enough is read off a range at its edges', () => {
  answers(SHIPPED, [
    ['is 0-2 years enough for mid level', 'No. A mid-level production technician has 2 to 5 years of experience.'],
    ['is 2-5 years enough for senior', 'No. A senior production technician has 5+ years of experience.'],
    ['are 2 years enough to be a mid level technician', 'Yes. A mid-level production technician has 2 to 5 years'],
    [
      'do entry level technicians need experience',
      'Not always. An entry-level production technician typically has 0 to 2',
    ],
  ]);
});

describe('whether an amount is too much or too little is another question than whether it is paid', () => {
  answers(SHIPPED, [
    ['is 50k too much to ask as an entry level', 'Yes. An entry-level production technician earns $30,000 to $40,000'],
    ['is 35k too much to ask as an entry level', 'No. An entry-level production technician earns $30,000 to $40,000'],
    ['is 25k too low for entry level', 'Yes. An entry-level production technician earns $30,000 to $40,000'],
    ['is 35k too low for entry level', 'No. An entry-level production technician earns $30,000 to $40,000'],
    ['is 200k too high for a plant manager', "The guide doesn't say that. It says: A plant manager", 'partial'],
  ]);
});

type Opening = { readonly pattern: RegExp; readonly isSo: boolean };
const so = (pattern: RegExp): Opening => ({ pattern, isSo: true });
const not = (pattern: RegExp): Opening => ({ pattern, isSo: false });

const opens = (file: string, written: readonly (readonly [question: string, opening: Opening])[]) =>
  it.each(written.map(([question, opening]) => ({ question, ...opening })))(
    '$question',
    async ({ question, pattern, isSo }) => {
      const { text } = await asked(file, question);
      expect(pattern.test(text), text).toBe(isSo);
    },
  );

/** Asked by readers who compared each answer with its guide: all but a few were answered wrongly then. */
describe('a yes, a no or a rank is told only where the guide bears it out for the very thing asked', () => {
  opens('tests/support/guides/barber.md', [
    ['do i get 28 days plus bank holidays', not(/^Yes/)],
    ['are bank holidays on top of the 28 days', not(/^Yes/)],
    ['is it 28 days not counting bank holidays', not(/^Yes/)],
    ['do i get 28 days and bank holidays', not(/^Yes/)],
    ['does level 3 take a year', not(/^Yes/)],
    ['can a shop manager earn more than 40000', not(/^Yes/)],
    ['is 34000 the maximum for a manager', not(/^Yes/)],
    ['do all shop managers earn 40000', not(/^Yes/)],
    ['is a haircut always 20 minutes', not(/^Yes/)],
    ['is chair rent cheaper in london', not(/outside London and\)/)],
    ['do most shops open 7 days', not(/^No/)],
    ['are clippers dearer than scissors', not(/better paid/)],
  ]);
  opens('tests/support/guides/court-reporter.md', [
    ['do i need a license in every state', not(/^Yes/)],
    ['can an official earn more than a captioner', not(/^No/)],
    ['do trainees make more than 38k', not(/^Yes/)],
    ['second cheapest certificate', not(/lowest cost/)],
    ['whats the cheapest after rsr', not(/RSR \(/)],
  ]);
  opens('tests/support/guides/deckhand.md', [
    ['are you shut out for a year if you fail the swim test', not(/^Yes/)],
    ['does everyone become regular after 18 months', not(/^Yes/)],
    ['do casuals get a regular post after 2 years', not(/^No/)],
    ['is 15 years required for master', not(/^Yes\./)],
    ['can i start without grade 10', not(/^Yes/)],
    ['is grade 10 required', not(/^No/)],
    ['do i need grade 12', so(/^No/)],
    ['how much is the radio certificate', not(/doesn't say how much/)],
    ['how much does the safety course cost', not(/doesn't say how much/)],
  ]);
  opens('tests/support/guides/dental-hygienist.md', [
    ['is ce optional', not(/^Yes/)],
    ['do i need a refresher after 4 years off', not(/^No/)],
    ['i havent practised for 2 years do i need a refresher', not(/^(Yes|Usually, yes)/)],
    ['can i give freezing without the certificate', not(/^Yes/)],
    ['can i open a practice without a course', not(/^Yes/)],
    ['is a degree required', not(/^Yes/)],
    ['can i work without a degree', not(/^No/)],
    ['can i take the national exam 24 months after graduation', not(/^Yes/)],
    ['do i need biology', not(/^Usually/)],
    ['do patients with gum disease come every 6 months', not(/^Yes/)],
    ['how many questions are in the law module', not(/doesn't say how many/)],
  ]);
  opens('tests/support/guides/electrician.md', [
    ['do i need to be a master to pull permits', not(/^No/)],
    ['is a diploma required', not(/^No/)],
    ['do all electricians earn more than 40k', not(/^Yes/)],
    ['do all states require a license', not(/^Yes/)],
    ['is a license mandatory everywhere', not(/^Yes/)],
    ['is the apprenticeship always 5 years', not(/^Yes/)],
    ['does a first year apprentice make more than a fourth year', not(/^Yes/)],
    ['does a 1st year apprentice earn less than a 2nd year', not(/^No/)],
    ['does a 4th year earn more than a 3rd year apprentice', not(/^No/)],
    ['do electricians earn over 100k', not(/doesn't list pay as high/)],
    ['is the median 61590', not(/^No/)],
    ['do i need a license before apprenticeship', not(/^(Usually, yes|Yes)/)],
    ['can i skip the apprenticeship', not(/^Yes/)],
  ]);
  opens('tests/support/guides/heavy-equipment-operator.md', [
    ['do i need hearing protection at 90 decibels', not(/^No/)],
    ['is hearing protection required at 85 decibels', not(/^Yes/)],
    ["is a driver's abstract of 20 days ok", not(/^No/)],
    ['do i need a ccq card in quebec', not(/^Not always/)],
    ['is a new excavator 90000', not(/^Yes/)],
    ['does class 1 cost 12000 without training', not(/^Yes/)],
    ['which province has the best outlook', not(/Quebec – Moderate/)],
  ]);
  opens('tests/support/guides/land-surveyor.md', [
    ['do graduates earn more in private practice', not(/^No/)],
    ['does private practice pay more', not(/^No/)],
    ['do partners earn more than graduates', not(/^No/)],
    ['do chartered surveyors earn more than graduates', not(/^No/)],
    ['is a drone 9000', not(/^Yes/)],
    ['can a graduate have 5 years experience', not(/^Yes/)],
  ]);
  opens('tests/support/guides/locksmith.md', [
    ['does a burglary conviction from 4 years ago count', not(/^No/)],
    ['do convictions from 5 years ago count', not(/^No/)],
    ['do juniors earn 20 an hour', not(/^Yes/)],
    ['do beginners earn 20 an hour', not(/^Yes/)],
    ['do juniors earn 15 an hour', not(/^No/)],
    ['is it ok to drill after 40 minutes', not(/^Yes/)],
    ['is 40 minutes a reason to drill', not(/^Yes/)],
    ['does the firm licence cost less than the employee licence', not(/(^Yes|for for)/)],
    ['does an employee licence cost 1120', not(/^Yes/)],
    ['is the software 4500', not(/^Yes/)],
  ]);
  opens('tests/support/guides/paramedic.md', [
    ['is c1 optional', not(/^Yes/)],
    ['do i not need c1', not(/^Yes/)],
    ['is the driving licence not required', not(/^Yes/)],
    ['is the apprenticeship 3 years', not(/^Yes/)],
    ['is 44962 the most a paramedic can earn', not(/^Yes/)],
    ['do specialists earn more than 52k', not(/^Yes/)],
    ['do specialists earn 45k', not(/^No/)],
  ]);
  opens(SHIPPED, [
    ['is protective gear optional', not(/^Yes/)],
    ['is a diploma optional', not(/^(Yes|Usually, yes)/)],
    ['are certifications optional', not(/^Not usually/)],
    ['is a diploma not required', not(/^(Yes|Usually, yes)/)],
    ['do few jobs require a diploma', not(/^(Yes|Usually, yes)/)],
    ['do i need both a diploma and a ged', not(/^(Yes|Usually, yes)/)],
    ['am i still entry level after 3 years', not(/^Yes/)],
    ['is 10 years experience entry level', not(/^Yes/)],
    ['am i mid level with 6 years', not(/^Yes/)],
    ['is 7 years enough for mid level', not(/^No/)],
    ['can a senior tech make more than 70k', not(/^Yes/)],
    ['do seniors make at most 70k', not(/^(No|Not always)/)],
    ['do seniors get over 70k', not(/^(Yes|Not always)/)],
    ['do seniors make up to 80k', not(/^Yes/)],
    ['is 85k the most a supervisor can earn', not(/^Yes/)],
    ['is the starting pay 40k', not(/^Yes/)],
    ['do mid levels start at 55k', not(/^Yes/)],
    ['is the starting pay 30k', not(/^No/)],
    ['is the gap between mid and senior 15k', not(/^No/)],
    ['what is the second highest paid level', not(/plant manager or production manager earns/)],
    ['what is the second to last step', not(/^Step 10/)],
    ['how many levels of pay', not(/3 pay/)],
    ['can a supervisor make more than a plant manager', not(/^No/)],
    ['do leads make more than plant managers', so(/^No/)],
  ]);
  opens('tests/support/guides/truck-driver.md', [
    ['is the cpc optional', not(/^(Yes|Usually, yes)/)],
    ['is the driver cpc card optional or required', not(/^Yes/)],
    ['is cpc not needed', not(/^Yes/)],
    ['can i skip the cpc', so(/^No/)],
    ['is the cpc mandatory', so(/^Yes/)],
    ['am i still a rookie after 18 months', not(/^Yes/)],
    ['am i a rookie after 2 years', not(/^Yes/)],
    ['is a driver with ten years a regular', not(/^Yes/)],
    ['can a rookie have 2 years experience', not(/^Yes/)],
    ['do i need more than 5 years to be lead', not(/^Yes/)],
    ['is 5 years enough to be a lead', so(/^Yes/)],
    ['can an international driver earn more than 4200', not(/^Yes/)],
    ['do international drivers earn at least 4200', not(/^Yes/)],
    ['do all international drivers earn 4200', not(/^Yes/)],
    ['is 4200 the minimum for international', not(/^Yes/)],
    ['do international drivers earn at most 4200', not(/^No/)],
    ['can an international driver earn 3000', so(/^Yes/)],
    ['is 5000 the max for an owner operator', not(/^Yes/)],
    ['can a national driver make more than 3400', not(/^Yes/)],
    ['is 3400 the minimum for national long haul', not(/^Yes/)],
    ['do owner operators earn 4500', so(/^No/)],
    ['does a rookie need a transport manager certificate', not(/^(Not always|Yes|No)/)],
  ]);
  opens('tests/support/guides/veterinary-nurse.md', [
    ['is the honours degree 4 years', not(/^No/)],
    ['is the honours degree 3 years', not(/^Yes/)],
    ['is the level 3 diploma 1 year', not(/^Yes/)],
    ['must i be 18 to start the diploma', not(/^Yes/)],
    ['do i need to be 16 to take x-rays', not(/^Yes/)],
    ['do i need a levels for the diploma', not(/^Yes/)],
  ]);
  opens('tests/support/guides/wind-turbine-technician.md', [
    ['does everyone earn at least 30k', not(/^Yes/)],
    ['do all lead technicians earn 48k', not(/^Yes/)],
    ['does a technician earn more than a senior', not(/^Yes/)],
    ['can a senior earn more than a lead', not(/^No/)],
    ['do i need a driving licence for offshore jobs', not(/^Yes/)],
    ['do i need a pilot licence', not(/^(Usually, yes|Yes)/)],
    ['is the medical valid for 2 years if im 55', not(/^Yes/)],
    ['does the climb take 15 minutes with a lift', not(/^Yes/)],
    ['does one technician do a service in 2 days', not(/^Yes/)],
    ['does standby come 1 week in 4', not(/^Yes/)],
    ['can i be a lead after 4 years', not(/^No\./)],
    ['do i need 6 years to be a lead', not(/^Yes\./)],
    ['do i need to be over 17 for offshore', not(/^No/)],
    ['do i need sea survival for onshore', not(/doesn't say whether/)],
  ]);
  opens('tests/support/guides/zookeeper.md', [
    ['is a tetanus shot optional', not(/^Yes/)],
    ['do i need a covid shot', not(/^Yes/)],
    ['do i need a hepatitis shot', not(/^Yes/)],
    ['is the rabies vaccine 1100 per dose', not(/^Yes/)],
    ['does each rabies dose cost 1100', not(/^Yes/)],
    ['is the texas course five years', not(/^Yes/)],
    ['is 25 an hour possible', not(/doesn't list pay as high/)],
  ]);
});
