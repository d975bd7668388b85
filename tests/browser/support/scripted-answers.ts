import type { ScriptedAnswer } from './scripted-answer.ts';

const PAY = 'Role: Senior production technician';
const HOSTILE =
  '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>[a](javascript:alert(1)) ![b](http://evil.example/p.png)';

/** Answers that bring the chat into each of its states, by question. They are made up for looks; evals judge real ones. */
export const SCRIPTED_ANSWERS: Readonly<Record<string, ScriptedAnswer>> = {
  'How much do senior technicians earn?': {
    claims: [
      { text: 'A senior production technician typically earns $55,000 to $70,000 a year.', from: [PAY] },
      { text: 'The role comes with at least five years of experience.', from: [PAY] },
      {
        text: 'The guide gives its pay figures without a country, state, or year.',
        from: ['The guide gives its pay figures'],
      },
    ],
    end: { suggestions: ['What comes after senior technician?', 'Which skills does the work need?'] },
  },
  'Which skills does the work need?': {
    claims: [
      { text: 'The guide names fifteen skills; these come first:' },
      {
        text: 'Technical knowledge of the manufacturing process and its machinery',
        block: 'bullet',
        from: ['Technical knowledge: '],
      },
      {
        text: 'Quality control: inspecting products and spotting defects',
        block: 'bullet',
        from: ['Quality control: '],
      },
      { text: 'Safety standards', block: 'bullet', from: ['Safety standards: '] },
      { text: 'Problem-solving', block: 'bullet', from: ['Problem-solving: '] },
      {
        text: 'Physical stamina, because the job can mean standing for long stretches',
        block: 'bullet',
        from: ['Physical stamina: '],
      },
    ],
    end: { engine: 'model', withheld: 1 },
  },
  'What does the career path look like?': {
    claims: [
      { text: 'The guide names five levels, from junior technician to director.', from: ['typically the first rung'] },
    ],
    end: { suggestions: ['How much do senior technicians earn?'] },
  },
  'What are the steps?': {
    claims: [
      { text: 'The guide sets out these steps, in order:' },
      {
        text: 'Learn what the role involves.',
        block: 'step',
        from: ['The first step is to get a clear understanding'],
      },
    ],
  },
  'Tell me everything': {
    claims: [
      ...Array.from({ length: 12 }, (): ScriptedAnswer['claims'][number] => ({
        text: 'A senior production technician typically earns $55,000 to $70,000 a year, which the guide gives without a country, a state or a year, so that it can only be a rough sign of what an employer near you would pay.',
        from: [PAY],
      })),
      {
        text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
        block: 'bullet',
        from: [PAY],
      },
    ],
  },
  'What is the average pay in Ohio?': {
    claims: [
      { text: 'I can’t tell you about Ohio: the guide gives no figures for a place.' },
      {
        text: 'Without a place, it says that a senior production technician earns $55,000 to $70,000 a year.',
        from: [PAY],
      },
    ],
    end: { status: 'partial', missing: ['Ohio'] },
  },
  'What is the capital of France?': {
    claims: [
      {
        text: 'The guide doesn’t say anything about that. It covers the steps into this career, pay, skills, and the work itself.',
      },
    ],
    end: {
      status: 'declined',
      missing: ['capital', 'France'],
      suggestions: ['What are the steps?', 'Will I work nights?'],
    },
  },
  'Keep this answer': {
    claims: [
      { text: 'Production technicians usually work shifts.', from: ['Production technicians usually work shifts'] },
    ],
    end: { saved: false, degraded: true },
  },
  [HOSTILE]: {
    claims: [
      { text: HOSTILE, from: [PAY] },
      { text: `${'unbreakable'.repeat(12)} ${HOSTILE}`, block: 'bullet' },
    ],
    end: { missing: [HOSTILE], suggestions: [HOSTILE] },
  },
};

export const HOSTILE_QUESTION = HOSTILE;
