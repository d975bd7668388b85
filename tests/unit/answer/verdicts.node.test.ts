import { describe } from 'vitest';
import { answers } from '../../support/answered-with.ts';
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
