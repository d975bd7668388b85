import { stem } from '../language/tokens.ts';

/**
 * Words of asking rather than of a subject, in any field: a guide that lacks them is not missing anything. Stems, so that
 * `tell`, `tells` and `telling` are one.
 */
const SCAFFOLD: ReadonlySet<string> = new Set(
  `tell told know known think thought want wanted wish look looking mean means meaning say says said explain describe show
  list name give given find found make made making thing things stuff kind sort type way ways lot bunch people person
  someone guy guys folks somebody everyone good better best great nice bad worse worst big small little exact exactly rough
  roughly actual actually current currently usual usually basic basically general generally main major important certain
  different specific specifically real realistic simple simply example etc question answer info information guide page
  article site website detail details according mention mentioned advice tip tips suggest suggestion recommend help able
  possible possibly try trying use used using need needed needs take takes taken come comes coming happen happens
  involve involved include included includes consider considered guess suppose wonder wondering curious ask asking asked
  read reading see seen hear heard heart please thanks hello hi hey sorry honestly literally totally super pretty kinda sorta
  already currently nowadays today now ever never always sometimes often anyway anyways around approx approximately
  average typical typically normal normally overall total full complete everything nothing anything whole entire
  first next then last later soon early quickly quick fast decent proper worth
  new old long short high low top bottom much many few several couple amount level idea sense matter point
  part bit part side case situation reason fact truth true false correct right wrong sure clear clearly
  feel felt feels feeling hope hoping worried worry afraid scared stuck lost tired love like hate enjoy
  go going went gone get got getting put keep let have has had do does did done be been being am is are was were
  job jobs work works working career careers role roles position positions field profession occupation
  year years month months week weeks day days time times
  become becoming became dont doesnt isnt arent wont cant didnt im ive ill id whats hows wheres whos thats youre u ur r pls plz
  lol omg idk tbh btw imo rn asap gonna wanna gotta lemme dunno yo bro dude man anybody ya yea yup
  expect expected meant back far ever anywhere somewhere everywhere nowhere maximum minimum max min lowest
    highest least largest biggest smallest alone especially mostly mainly enough whatever yearly annual annually hourly monthly weekly daily end ends ended up old older sit summary summarize summarise overview brief briefly main rundown breakdown list lists tldr
  cheers thank thankyou thanx ty ta sir madam ma'am mam bruh fam hiya howdy greetings hmm hm um uh ah ngl fr lmao omfg afaik fyi imho nope nah yep
  even still yet though although rather instead away left plus per moment past apart seem seems seemed turn turns until
  unless whether soon together along within around truly ok okay fully partly purely bit bits lots loads ton tons heaps
  start starting started middle stick sticking
  consist consists consisting forever straight allowed allow allows permitted insist insists suppose anybody
  ago reach reached reaching room rooms count counts transfer transfers faster
  walk through place places version versions
  altogether alltogether combined
  percent percentage proportion odds cheaper shorter bigger smaller length
  confirm verify kindly clarify clarification elaborate regarding concerning supposed gimme lowdown skinny`
    .split(/\s+/)
    .map(stem),
);

export const isScaffold = (wordStem: string): boolean => SCAFFOLD.has(wordStem);
