import { describe, expect, it } from 'vitest';
import { answers, asked } from '../../support/answered-with.ts';
import { HYGIENE, PAY_LAYOUTS, SHIPPED, TURBINES } from '../../support/shipped.ts';

const TREE_CARE = 'tests/support/guides/tree-care.md';
const BARBER = 'tests/support/guides/barber.md';
const [ELECTRICIAN, PARAMEDIC, TRUCKS, SURVEYOR] = PAY_LAYOUTS;

describe('what a role earns more than another is told at both ends, each with both figures', () => {
  answers(SHIPPED, [
    [
      'How much more would I earn as a supervisor compared with a senior tech?',
      'A lead production technician or production supervisor earns $5,000 more than a senior production technician at the low end ($60,000 against $55,000 a year) and at least $15,000 more at the top end ($85,000 or more against $70,000 a year).',
    ],
    ['do seniors earn more than leads', 'No. A lead production technician or production supervisor earns $5,000 more'],
    ['whats the raise from senior to lead', 'A lead production technician or production supervisor earns $5,000 more'],
    ['pay difference junior vs senior', 'A senior production technician earns $25,000 more than an entry-level'],
  ]);
  answers(ELECTRICIAN, [
    [
      'how much more does a 4th year apprentice make than a first year',
      'An apprentice in the 4th year earns $9 more than an apprentice in the 1st year ($26 against $17 an hour).',
    ],
  ]);
  answers(PARAMEDIC, [
    [
      'how much more does a specialist make than a newly qualified paramedic',
      'Specialist paramedics earn up to £22,030 more than newly qualified paramedics (£52,000 against £29,970 a year).',
    ],
  ]);
  answers(SURVEYOR, [
    [
      'how much more does private practice pay a graduate',
      'A graduate surveyor (private practice) earns £2,500 more than a graduate surveyor (public sector) (£28,500 against £26,000).',
    ],
  ]);
  answers(TREE_CARE, [
    [
      'does the city pay better than private companies',
      'Yes. A ground worker (city parks department) earns $4 more than a ground worker (private tree company) at the low end ($22 against $18 an hour)',
    ],
    [
      'do climbers make less than ground workers',
      'No. A climber (private tree company) earns $6 more than a ground worker',
    ],
  ]);
  answers(TURBINES, [
    [
      'lead vs site manager pay',
      "A lead technician earns £40,000 to £48,000 or more a year, with usually 6+ years of experience. The guide doesn't give pay for a site manager.",
      'partial',
    ],
  ]);
  answers(HYGIENE, [
    ['do coordinators earn more than experienced hygienists', 'Yes. A hygiene coordinator earns $5 more'],
  ]);
});

describe('of several bands of a role, the one that is asked for is told', () => {
  answers(TREE_CARE, [
    ['who pays the most for climbers', 'A climber (utility line clearance) earns $28 to $39 an hour.'],
    ['pay for a climber at the university', 'A climber (university grounds) earns $26 to $33 an hour.'],
  ]);
  answers(BARBER, [['what do you make after 3 years', 'After three years that rises to £26,000']]);
});

describe('an amount is weighed against the bands, and yes or no said only where they decide it', () => {
  answers(SHIPPED, [
    ['is 42k a good offer', 'A mid-level production technician earns $40,000 to $55,000 a year'],
    ['can I make 50k', 'Yes. A mid-level production technician earns $40,000 to $55,000 a year'],
    ['entry level pays 60k right?', 'No. An entry-level production technician earns $30,000 to $40,000 a year'],
    ['is 45k realistic at entry level', 'No. An entry-level production technician earns $30,000 to $40,000 a year'],
    ['seniors make 65k right?', 'Yes, that is within the range. A senior production technician earns'],
    [
      'plant managers earn 200k, correct?',
      "The guide doesn't say that. It says: A plant manager or production manager",
      'partial',
    ],
    ['will I make more than 70k as a senior', 'No. A senior production technician earns $55,000 to $70,000'],
    ['which role pays over $60k', 'Pay gets there in these roles: Senior production technician: $55,000 to $70,000'],
    ['what levels pay under 50k', 'Pay starts below that here: Entry-level production technician: $30,000'],
    [
      'I currently make 50k, would I be taking a pay cut starting out?',
      'Yes. An entry-level production technician earns $30,000 to $40,000 a year',
    ],
  ]);
  answers(TRUCKS, [
    ['can I make 4000 a month', 'Yes. A long-haul driver (international) earns up to €4,200 a month.'],
    ['can i make 50k', "The guide doesn't give pay by the year. It says:", 'partial'],
  ]);
});

describe('that pay goes up is said of years, not of the calendar', () => {
  answers(SHIPPED, [
    ['does pay go up with experience', 'Yes. Pay runs from $30,000 a year'],
    ['will my pay go up every year', "The guide doesn't say whether pay goes up at set times.", 'partial'],
  ]);
});

describe('years of experience, and of training, find their band', () => {
  answers(SHIPPED, [
    ['how much would I be making after 3 years', 'A mid-level production technician earns $40,000 to $55,000 a year'],
    ['what should I be earning with 8 years in', 'A senior production technician earns $55,000 to $70,000 a year'],
  ]);
  answers(ELECTRICIAN, [
    ['I have 12 years of experience, what would I make', 'An electrician earns $36.40 an hour on average'],
    ['pay for a third year apprentice', 'An apprentice earns $23 an hour, in the 3rd year.'],
  ]);
  answers(TURBINES, [['pay with 2 years experience', 'A technician earns £27,000 to £34,000 a year']]);
});

describe('what the guide gives no pay for is said, before what it gives', () => {
  answers(SHIPPED, [
    ['vp of manufacturing salary', "The guide doesn't give pay for a production director or VP", 'partial'],
    ['whats the hourly rate for a senior tech', "The guide doesn't give pay by the hour. It says: A senior", 'partial'],
    ["what's the average salary", "The guide doesn't give one average figure. Pay runs from $30,000"],
  ]);
  answers(PARAMEDIC, [
    ['what does an advanced paramedic earn', "The guide doesn't give pay for an advanced paramedic.", 'partial'],
  ]);
  answers(SURVEYOR, [['hourly rate', "The guide doesn't give pay by the hour.", 'partial']]);
});

describe('pay and one more thing', () => {
  answers(HYGIENE, [['pay and vacation for new graduates', 'A new graduate earns $32.50 to $41 an hour']]);
  answers(SHIPPED, [['salary and benefits for a senior tech', "The guide doesn't mention “benefits”.", 'partial']]);

  it('are both told', async () => {
    const { text } = await asked(HYGIENE, 'pay and vacation for new graduates');
    expect(text).toContain('Paid vacation starts at 2 weeks a year in most provinces.');
  });
});

describe('the ladder', () => {
  answers(SHIPPED, [
    ['how high can I go', 'A production director or VP of manufacturing is the top rung'],
    ["what's above a supervisor", 'After a production supervisor or production manager comes a production director'],
    ['is 7 years enough for senior', 'Yes. A senior production technician has 5+ years of experience.'],
    ['do seniors need 10 years', 'No. A senior production technician has 5+ years of experience.'],
    [
      'can you become plant manager without a degree',
      "The guide doesn't say whether that works “without a degree”.",
      'partial',
    ],
    ['how many levels are there', 'The guide describes 5 levels, from a junior production technician to'],
    [
      "what's at the top of the ladder",
      'A production director or VP of manufacturing is the top rung that the guide describes.',
    ],
    [
      "I've got 7 years as a tech and already mentor the new guys. what's next for me",
      'After a senior production technician comes a production supervisor',
    ],
    [
      'how many years does it take to become a lead',
      "The guide doesn't give a number of years for that. It says:",
      'partial',
    ],
    [
      'compare junior and senior production technician',
      'A junior production technician role is typically the first rung of the career path.',
    ],
  ]);
  answers(ELECTRICIAN, [
    ['how do I become a master electrician', 'After a journeyman electrician comes a master electrician.'],
    [
      'how long to become a journeyman',
      'Journeyman electrician: works alone and may train apprentices. It takes about four years',
    ],
  ]);
  answers(TRUCKS, [
    ['how many years to be a lead driver', 'A lead driver has 5+ years of experience.'],
    ['I have 6 years experience what is next for me', 'After a lead driver comes a fleet manager.'],
  ]);
  answers(SURVEYOR, [['how many years to become a partner', 'A partner has 10+ years of experience.']]);
});

describe('so many of a list', () => {
  answers(SHIPPED, [
    [
      'top 3 skills',
      "The guide doesn't rank them. The first that it lists: Technical knowledge. Quality control. Safety standards.",
    ],
    ['first 3 steps', 'The guide sets out its steps in order; the first ones are: Learn what the role involves.'],
  ]);

  it('holds no more than were asked for', async () => {
    const { text } = await asked(SHIPPED, 'top 3 skills');
    expect(text).not.toContain('Problem-solving');
  });
});

describe('items of a list that are no sentences stand behind what leads into them', () => {
  answers(SHIPPED, [
    [
      'do i need to know how to read blueprints?',
      'Technical knowledge for a production technician means knowing how to operate, maintain, and troubleshoot production equipment. Training at a vocational or technical school typically focuses on technical skills such as: Reading blueprints.',
    ],
  ]);
});

describe('what somebody else has said is confirmed or put right', () => {
  answers(SHIPPED, [
    ['my buddy says you start out at 100k, is he right', 'No. An entry-level production technician earns $30,000'],
    ['seniors earn 90k or not', 'No. A senior production technician earns'],
    ['apprenticeship available or no', 'Apprenticeships are another option'],
    ['will they turn me away if i dont have any certificate', 'Not usually. Certifications are not usually mandatory'],
    ['my cousin said seniors get 70k is she lying', 'Yes, that is within the range.'],
  ]);
});
