/** What every career guide speaks of somewhere, under a heading of its own choice. */
export type Topic =
  | 'occupation'
  | 'balance'
  | 'drawbacks'
  | 'rewards'
  | 'start'
  | 'day'
  | 'life'
  | 'funding'
  | 'path'
  | 'qualities'
  | 'outlook'
  | 'own-tools'
  | 'inexperience'
  | 'tools'
  | 'competition'
  | 'place'
  | 'hours'
  | 'risks'
  | 'body'
  | 'hiring'
  | 'cost'
  | 'requirements'
  | 'training'
  | 'paid-training'
  | 'route'
  | 'duties';

export type TopicCue = {
  readonly topic: Topic;
  readonly asked: RegExp;
  readonly heading: RegExp;
  /** The words by which it is told where no section is about it, each a reason to take a sentence. */
  readonly told?: RegExp;
  /** What each of these sentences has to hold. */
  readonly holds?: RegExp;
};
