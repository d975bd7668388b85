/** How people shorten and mistype function words on a phone; content words are left to the guide's own spelling index. */
const CHAT_SPELLINGS: ReadonlyMap<string, string> = new Map(
  `diff=difference tmrw=tomorrow til=until till=until bday=birthday govt=government uni=university wat=what wht=what
  wut=what waht=what hwat=what whta=what wats=whats wuts=whats teh=the hte=the tha=the da=the hw=how hwo=how ohw=how
  wich=which whcih=which wen=when wehn=when wher=where shud=should shoud=should shld=should cud=could wud=would
  wuld=would ned=need nead=need u=you ur=your r=are ya=you yu=you yuo=you im=i'm ive=i've abt=about ab=about
  ppl=people bc=because cuz=because coz=because b4=before yr=year yrs=years hr=hour hrs=hours wk=week mos=months
  mins=minutes dose=does dos=does doe=does taht=that adn=and nd=and n=and fo=of fro=for fer=for jsut=just
  thier=their alot=lot becuase=because tho=though thru=through wanna=want muhc=much mcuh=much amny=many logn=long
  hav=have hve=have liek=like ern=earn mak=make gud=good pls=please plz=please thx=thanks smth=something rlly=really
  info=information exp=experience wot=what whn=when whr=where whut=what mutch=much mch=much meny=many cos=because
  becuz=because bcoz=because becos=because bcz=because becasue=because thanx=thanks thnx=thanks plese=please
  plase=please pleese=please shuld=should sould=should shoudl=should cld=could coud=could wld=would woud=would
  dnt=don't dosnt=doesn't dosent=doesn't doesent=doesn't cnt=can't realy=really rly=really probly=probably
  prolly=probably prob=probably somthing=something sumthing=something somethin=something anythin=anything
  nothin=nothing wit=with w=with bout=about frm=from dis=this dat=that lyk=like lik=like kno=know knw=know wana=want
  hafta=have cn=can wil=will ther=there tehy=they htey=they yuor=your yor=your tht=that thsi=this tihs=this
  wiht=with wtih=with jus=just jst=just nto=not alredy=already allready=already untill=until witout=without
  wihtout=without befor=before bfore=before diffrent=different diference=difference gettin=getting doin=doing
  goin=going makin=making bein=being havin=having tryin=trying lookin=looking hrly=hourly wkly=weekly mnth=month
  mths=months mnths=months wks=weeks avg=average reqs=requirements req=required edu=education definately=definitely
  defo=definitely skool=school youve=you've theyve=they've weve=we've outta=out sumone=someone evry=every
  sum1=someone any1=anyone nite=night nites=nights payed=paid becom=become gunna=gonna togther=together
  sometimez=sometimes`
    .split(/\s+/)
    .map((pair) => pair.split('=') as [string, string]),
);

const CONTRACTION = /^((?:do|does|did|is|are|was|has|have|could|would|should)n|can|won)t$/;

/** The plain spelling of a folded word, or the word itself: "dont" lacks its apostrophe. */
export const plainSpelling = (lower: string): string => CHAT_SPELLINGS.get(lower) ?? lower.replace(CONTRACTION, "$1't");
