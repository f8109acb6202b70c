/**
 * English verbs of the news. Each entry is a lemma, or `lemma past participle` where they are irregular. The classes say what
 * a rule may conclude from the verb; a verb may stand in several.
 */

/** Verbs that report speech or findings. */
export const REPORTING = `say said said|state|announce|report|claim|add|tell told told|note|warn|estimate|declare|confirm|explain|argue|
insist|stress|acknowledge|admit|deny|disclose|reveal|suggest|write wrote written|testify|comment|assert|allege|maintain|reply|respond|
observe|remark|predict|forecast forecast forecast|project|calculate|reckon|believe|expect|find found found|show showed shown|indicate|
point pointed pointed|recall|reiterate|caution|conclude|promise|pledge|vow|assess|put put put|quote|cite|mention|message|post|tweet|
think thought thought|complain|concede|emphasise|emphasize|describe|contend|agree|advise|brief`

/** Something becomes more. */
export const RISING = `rise rose risen|grow grew grown|increase|climb|jump|surge|soar|gain|expand|swell swelled swollen|balloon|spike|
advance|rally|strengthen|improve|accelerate|widen|leap leapt leapt|rocket|skyrocket|mount|escalate|appreciate|boost|raise|lift|hike|
double|triple|treble|quadruple|quintuple|sextuple|add|edge|rebound|recover|inch|firm|augment|multiply|push`

/** Something becomes less. */
export const FALLING = `fall fell fallen|drop|decline|decrease|slip|slide slid slid|shrink shrank shrunk|plunge|tumble|sink sank sunk|
contract|dip|slump|dwindle|plummet|lose lost lost|ease|retreat|weaken|narrow|diminish|cut cut cut|reduce|lower|slash|trim|halve|shed shed shed|
thin|shorten|drain|dive|crash|collapse|deteriorate|recede|shave|curb`

/** Someone gives or does something to someone: subject is agent, object of "to" is recipient. */
export const GIVING = `send sent sent|ship|supply|deliver|provide|export|give gave given|sell sold sold|transfer|donate|pay paid paid|
grant|lend lent lent|offer|pledge|promise|dispatch|deploy|allocate|award|contribute|owe|loan|hand|release|commit|approve|extend|pass|
repay repaid repaid|transport|furnish|fire|launch`

/** Someone gets something: subject is recipient in the world, but the doer of the clause. */
export const RECEIVING = `receive|import|buy bought bought|get got got|obtain|purchase|acquire|take took taken|collect|gather|borrow|earn|win won won`

/** Other verbs that head clauses in the news. */
export const OTHER_VERBS = `abandon|accept|accompany|accomplish|account|accuse|achieve|act|adopt|affect|aim|allow|amount|appeal|appear|apply|
appoint|approach|arrest|arrive|ask|assume|attack|attempt|attend|attract|average|avoid|back|ban|bar|base|be was been|bear bore borne|beat beat beaten|
become became become|begin began begun|belong|benefit|block|bomb|break broke broken|bring brought brought|build built built|burn|bury|call|
cancel|capture|carry|cast cast cast|catch caught caught|cause|celebrate|change|charge|check|choose chose chosen|chase|circulate|
clear|close|combine|come came come|compare|complete|comprise|concern|conduct|confront|consider|consist|construct|consume|contain|
continue|control|convict|convince|cost cost cost|count|cover|create|crest|cross|damage|deal dealt dealt|decide|dedicate|defend|defy|delay|
demand|demolish|depend|destroy|detect|determine|develop|devote|die|dig dug dug|direct|disappear|discover|dismiss|displace|display|
distribute|divert|divide|draft|draw drew drawn|dredge|drill|drive drove driven|drown|dump|eat ate eaten|elect|eliminate|emerge|employ|
enable|end|enforce|enjoy|enter|equip|establish|evacuate|examine|exceed|exchange|exclude|execute|exist|explode|explain|fabricate|face|
fail|feature|feed fed fed|feel felt felt|fight fought fought|fill|finance|fine|finish|fix|flee fled fled|flood|flow|fly flew flown|follow|
force|form|found|freeze froze frozen|fund|generate|go went gone|graduate|hail|halt|handle|happen|hear heard heard|help|hire|hit hit hit|
hold held held|host|identify|implement|impose|include|injure|inspect|install|interview|introduce|invade|invest|investigate|invite|
involve|issue|join|keep kept kept|kill|know knew known|lack|land|last|launch|lay laid laid|lead led led|learn|lease|leave left left|let let let|
level|lie lay lain|like|limit|link|list|live|locate|look|love|maintain|make made made|manage|manufacture|mark|match|matter|mean meant meant|
measure|meet met met|miss|mobilise|mobilize|monitor|move|name|need|negotiate|number|object|occupy|occur|open|operate|order|organise|organize|
own|participate|perish|permit|place|plan|play|point|poll|postpone|pour|practise|prepare|present|prevent|print|process|produce|promote|
protect|protest|prove|publish|pull|pump|quit quit quit|range|rank|reach|react|read read read|realise|realize|receive|recognise|recognize|
recommend|record|recruit|refuse|register|regulate|reject|relate|remain|remove|rent|reopen|repair|replace|represent|request|require|
rescue|reserve|reside|resign|resolve|respond|rest|restore|result|resume|retain|retire|return|reveal|review|ride rode ridden|rule|run ran run|
save|scoop|score|search|secure|see saw seen|seek sought sought|seem|seize|select|send sent sent|sentence|separate|serve|set set set|settle|
share|shell|shoot shot shot|shut shut shut|sign|sit sat sat|slow|smuggle|sow|speak spoke spoken|spend spent spent|split split split|spoil|
spot|spread spread spread|stage|stand stood stood|start|stay|steal stole stolen|stem|step|stop|store|strike struck struck|struggle|stretch|
study|submit|succeed|suffer|support|surround|survey|survive|suspect|suspend|sustain|swing swung swung|talk|target|teach taught taught|tear tore torn|
tend|test|threaten|throw threw thrown|tighten|top|total|touch|tour|track|trade|train|translate|travel|treat|trigger|try|turn|unload|
unveil|upgrade|urge|use|vaccinate|value|vanish|view|visit|vote|wait|walk|want|warm|wear wore worn|weigh|work|worry|wound|yield|trap|lodge|
intercept|down|evict|seat|sleep slept slept|hang hung hung|sing sang sung|swim swam swum|blow blew blown|bite bit bitten|bend bent bent|
bleed bled bled|breed bred bred|cling clung clung|creep crept crept|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven|
kneel knelt knelt|light lit lit|mistake mistook mistaken|ring rang rung|shake shook shaken|shine shone shone|speed sped sped|spin spun spun|
stick stuck stuck|sting stung stung|swear swore sworn|sweep swept swept|undertake undertook undertaken|uphold upheld upheld|wake woke woken|
weep wept wept|withdraw withdrew withdrawn|withstand withstood withstood|overtake overtook overtaken|overcome overcame overcome|hurt hurt hurt|
bid bid bid|burst burst burst|
blame|wipe|grind ground ground|guarantee|allot|assemble|bake|brew|inject|harvest|plant|graze|deport|detain|jail|imprison|raid|ambush|
relocate|resettle|migrate|emigrate|oppose|praise|criticise|criticize|welcome|hope|fear|intend|propose|prefer|prohibit|restrict|expel|swap|overhaul|
rebuild rebuilt rebuilt|restructure|refinance|underwrite underwrote underwritten|insure|audit|tax|subsidise|subsidize|outstrip|outpace|
outsell outsold outsold|overturn|sail|escape|rob|loot|smash|wreck|capsize|collide|derail|erupt|hint|signal|rebuff|dispute|doubt|clock|notch|
oust|nominate|endorse|canvass|enlist|hunt|hatch|spawn|roam|inhabit|evolve|mutate|infect|inoculate|hospitalise|hospitalize|diagnose|prescribe|
scan|analyse|analyze|simulate|orbit|photograph|overspend overspent overspent|underestimate|overestimate|undercut undercut undercut|devalue|
obtain|incur|accrue|disburse|reimburse|refund|bribe|embezzle|repatriate|quarantine|irrigate|fertilise|fertilize|reforest|emit|absorb|
capture|store|recycle|pollute|contaminate|electrify|retrofit|decommission|commission|dismantle|scrap|retire|mothball|idle|curtail|
convert|enrol|enroll|equal|house|outnumber|oversee oversaw overseen|specify|typify|type|undergo underwent undergone|
arise arose arisen|awake awoke awoken|bind bound bound|dream dreamt dreamt|drink drank drunk|fling flung flung|foresee foresaw foreseen|
forgo forwent forgone|hide hid hidden|outdo outdid outdone|outgrow outgrew outgrown|outrun outran outrun|overhear overheard overheard|
overrun overran overrun|stride strode stridden|strive strove striven|tread trod trodden|understand understood understood|weave wove woven|
withhold withheld withheld|outbid outbid outbid|resell resold resold|retake retook retaken|retell retold retold|unwind unwound unwound|
undersell undersold undersold|outspend outspent outspent|mislead misled misled|foretell foretold foretold|administer|afford|alter|amend|
anticipate|assign|assist|assure|attain|authorise|authorize|bolster|broaden|cease|classify|commence|compel|compensate|compete|compile|
comply|conceal|condemn|confiscate|conserve|constitute|consult|convene|convey|cooperate|cultivate|deem|deepen|defer|define|demonstrate|
depict|derive|deserve|designate|deteriorate|devise|differ|discourage|discuss|dispose|disrupt|dissolve|distinguish|dominate|educate|embark|
encourage|endanger|endure|engage|enhance|enlarge|ensure|entail|entitle|envisage|erode|evaluate|exaggerate|expire|explore|expose|fade|
falter|fluctuate|foster|fulfil|govern|grab|grapple|hamper|hinder|hover|impair|impede|imply|incorporate|induce|inflate|inform|inherit|
initiate|inspire|intensify|interfere|intervene|invoke|isolate|jeopardise|jeopardize|justify|languish|linger|loom|merge|modernise|
modernize|modify|motivate|mull|nurture|oblige|omit|opt|outperform|persist|persuade|pinpoint|plead|portray|possess|precede|preclude|
preserve|preside|prevail|privatise|privatize|proceed|proclaim|prolong|propel|prosecute|prosper|pursue|qualify|ratify|reclaim|rectify|
redeem|redirect|refer|refine|reflect|regain|reinforce|reinstate|relax|relieve|rely|remind|render|renew|renovate|repel|resemble|resist|
restrain|retaliate|retrieve|reunite|revert|revise|revive|revoke|satisfy|saturate|scour|scrutinise|scrutinize|shatter|shun|simplify|soften|
solve|specialise|specialize|speculate|stabilise|stabilize|stagnate|standardise|standardize|starve|stimulate|stipulate|straddle|subside|
sue|suppress|surpass|terminate|thank|thrive|topple|transform|transmit|uncover|undermine|underpin|unite|unleash|unlock|uproot|utilise|
utilize|vacate|vary|verify|violate|worsen|
address|alert|attribute|balance|bet bet bet|brace|broadcast broadcast broadcast|bypass|campaign|challenge|combat|command|contest|crack|
crush|defeat|deposit|embrace|encounter|exercise|exempt|exhaust|extract|fake|favour|favor|flag|flock|focus|fuel|function|guide|harm|haul|
highlight|honour|honor|impact|influence|lag|lament|leak|license|lure|mirror|outline|pose|profit|prompt|question|ramp|reform|repeal|revamp|
reverse|reward|risk|ruin|safeguard|salvage|sanction|scale|scare|schedule|screen|shape|shelter|shift|slaughter|span|spark|sponsor|squeeze|
stall|strain|strip|substitute|supplement|surrender|swamp|switch|tackle|tap|thrust thrust thrust|torture|trail|trouble|upset upset upset|
venture|veto|warrant|witness|
abolish|accommodate|accumulate|adapt|adjust|advertise|aggravate|align|alleviate|allude|amass|amplify|annoy|apologise|apologize|apprehend|arrange|
ascertain|ascend|assassinate|astonish|attach|await|banish|behave|behead|besiege|betray|bombard|cater|cede|circumvent|clarify|coax|coincide|
commemorate|compose|confer|confess|confine|conform|confuse|congratulate|conquer|consolidate|conspire|constrain|contemplate|coordinate|corroborate|
cripple|customise|customize|dampen|dare|deceive|deduct|deflate|defraud|denounce|depart|deplete|depose|deprive|descend|destabilise|destabilize|deter|
devastate|deviate|dictate|disable|disagree|disarm|discard|discontinue|discredit|dislodge|dispel|disperse|displease|disqualify|disregard|distort|
distract|disturb|diversify|divest|earmark|elapse|elicit|elude|embody|emulate|encompass|energise|energize|enrage|enrich|entertain|eradicate|evade|
evaporate|evoke|exacerbate|excavate|excel|exclaim|exert|exonerate|extinguish|extradite|facilitate|fetch|finalise|finalize|flatten|flourish|formulate|
fortify|frustrate|fulfill|garner|gallop|glean|harass|hasten|heal|heighten|humiliate|ignite|ignore|illustrate|imagine|immunise|immunize|impeach|
implicate|impress|improvise|inaugurate|incite|inflict|inhale|inhibit|innovate|inquire|insert|instruct|integrate|interact|interpret|interrogate|
interrupt|intimidate|invent|jostle|kidnap|laud|legalise|legalize|legislate|lengthen|liberate|liquidate|magnify|maximise|maximize|mediate|meddle|
minimise|minimize|mishandle|mitigate|mourn|nationalise|nationalize|neutralise|neutralize|notify|nullify|obey|obstruct|ordain|originate|outweigh|
overcharge|overpower|overshadow|overwhelm|paralyse|penalise|penalize|perceive|perform|perpetuate|persecute|persevere|pertain|polarise|polarize|
pollinate|ponder|preach|presume|prioritise|prioritize|procure|profess|provoke|punish|quash|quell|radicalise|radicalize|ransack|rationalise|
rationalize|reap|reassure|recoil|reconcile|reconstruct|recoup|recuperate|refrain|refuel|refurbish|rehabilitate|rejoin|relinquish|renounce|reorganise|
reorganize|replenish|replicate|repress|reproduce|rescind|resent|reshape|retract|retrain|revere|rotate|scatter|sever|smother|solicit|squander|startle|
strangle|streamline|stumble|stun|subdue|submerge|succumb|summon|supervise|symbolise|symbolize|sympathise|sympathize|synchronise|synchronize|tarnish|
tempt|terrify|terrorise|terrorize|thwart|tolerate|transcend|tremble|unearth|unify|unravel|usher|usurp|validate|vandalise|vandalize|vilify|vindicate|
waive|wander|wane|wield|wither|slay slew slain|undo undid undone|rethink rethought rethought|redraw redrew redrawn|befall befell befallen|mature|
overthrow overthrew overthrown|pare|erase|offload|rehouse|maroon|electrocute|sicken|misdiagnose|amputate|poach|shove|prise|exhume|siphon|inundate|engulf|ravage|raze|crumble|
detonate|scorch|smoulder|douse|quench|sprinkle|thresh|distil|distill|reinfect|override overrode overridden|overrule|annul|restart|relaunch|resurrect|
arraign|indict|acquit|incarcerate|flog|strafe|pummel|thrash|trounce|outscore|underperform|overshoot overshot overshot|undershoot undershot undershot|
epitomise|abscond|adjourn|adorn|allay|annex|appraise|aspire|atone|attest|avert|baffle|bankroll|bask|beg|bestow|bewilder|bulldoze|certify|coerce|
commend|conceive|concur|condone|corrode|corrupt|crave|dazzle|decimate|declassify|decouple|defuse|degrade|delete|demote|denote|digitise|
digitize|disband|downgrade|downplay|eject|elevate|enact|encrypt|ensue|entice|entrust|erect|expedite|extort|falsify|fathom|fend|fixate|foil
|fray|galvanise|galvanize|gauge|grieve|handcuff|haunt|heed|hijack|hobble|hoist|hone|humble|hurl|hurtle|illuminate|imperil|impel|
impersonate|impound|infringe|infiltrate|infuriate|instigate|insulate|invalidate|irk|jettison|jolt|juggle|kindle|launder|liberalise|liberalize|liken|
loiter|maim|malfunction|molest|mutilate|nab|normalise|normalize|oppress|optimise|optimize|orchestrate|outlast|outlaw|outlive|outsource|overflow|
overlap|overlook|overstay|pacify|partake partook partaken|pave|penetrate|permeate|plunder|populate|pounce|predate|presage|pretend|proliferate|prune|
punctuate|purge|rebrand|rebuke|reappear|recline|reconsider|redistribute|reel|refute|regret|relegate|relent|remand|remodel|remortgage|renege|
repossess|reprimand|resonate|resurface|resurge|retool|revisit|rewrite rewrote rewritten|scold|scramble|scupper|scuttle|seclude|segregate|seep|shoplift|
shepherd|simmer|skid|smear|snare|snatch|sneak|soak|solidify|soothe|spearhead|spew|splinter|sprawl|squabble|stagger|stammer|sterilise|sterilize|
stifle|stoke|straighten|subscribe|substantiate|subtract|suffice|suffocate|supersede|supplant|surveil|swerve|tamper|teeter|thaw|trample|traverse|trek|
trespass|tweak|unblock|underline|underpay underpaid underpaid|underscore|understate|unfold|unpack|unsettle|upend|vie|visualise|veer|wade|
wobble|woo|wrest|yank|commandeer|reignite|reinvent|reclassify|redeploy|reallocate|reassign|reroute|reelect|underfund|overstate|foreclose`

/**
 * Base forms and -s forms that are nouns at least as often: they are verbs only where the clause has no other.
 */
export const NOUN_LIKE = `move|mature|gauge|splinter|reel|thaw|wobble|hijack|outlaw|annex|shepherd|restart|relaunch|override|rewrite|rebuke|regret|remand|purge|plunder|smear|snare|sprawl|squabble|swerve|trek|jolt|overlap|overflow|malfunction|siphon|scramble|skid|tweak|assist|grab|inch|loom|thank|show|dream|drink|stride|name|monitor|approach|permit|interview|register|graduate|intercept|crest|transport|drain|trim|refuse|lower|open|close|clear|own|like|live|down|separate|report|state|claim|note|estimate|forecast|project|quote|comment|post|tweet|brief|gain|spike|advance|rally|surge|climb|jump|
leap|rocket|mount|boost|raise|lift|hike|increase|drop|decline|decrease|slip|slide|plunge|contract|dip|slump|cut|fall|rise|supply|
export|import|transfer|grant|loan|hand|release|offer|pledge|promise|pay|ship|account|act|aim|appeal|arrest|attack|attempt|average|back|ban|bar|
base|bear|benefit|block|bomb|break|burn|call|capture|cast|catch|cause|change|charge|check|concern|conduct|control|cost|count|cover|cross|
damage|deal|delay|demand|display|draft|draw|drill|drive|dump|end|exchange|exit|face|feature|feed|feel|fight|fill|finance|fine|finish|fix|flood|
flow|force|form|fund|guard|halt|handle|help|hit|hold|host|issue|lack|land|last|launch|lead|lease|leave|level|lie|limit|link|list|look|love|
mark|match|matter|measure|need|number|object|order|place|plan|play|point|poll|practise|present|print|process|protest|pull|pump|range|
rank|record|rent|repair|request|rescue|reserve|rest|result|return|review|ride|rule|run|score|search|share|shell|shot|sign|spot|spread|stage|
stand|start|stay|stem|step|stop|store|strike|struggle|stretch|study|support|survey|suspect|swing|talk|target|tear|test|top|total|touch|tour|track|
trade|train|travel|treat|trigger|try|turn|upgrade|use|value|view|visit|vote|wait|walk|work|worry|wound|yield|house|type|fire|award|
message|study|shed|firm|edge|push|dive|crash|collapse|purchase|win|trap|hurt|bid|rebound|permit|balloon|tumble|graduate|recruit|convict|hail|register|retreat|reply|recall|remark|chase|buy|kill|pass|meet|hire|dig|
fly|transport|produce|seat|burst|light|ring|shake|speed|spin|stick|sting|sweep|bite|bend|sleep|swim|point|land|lodge|spoil|sentence|
guarantee|brew|harvest|plant|jail|raid|ambush|welcome|hope|fear|swap|overhaul|audit|tax|sail|escape|wreck|
signal|dispute|doubt|clock|hunt|spawn|scan|orbit|photograph|refund|bribe|ground|scrap|idle|commission|quarantine|
address|alert|attribute|balance|bet|brace|broadcast|bypass|campaign|challenge|combat|command|contest|crack|crush|defeat|deposit|embrace|
encounter|exercise|exempt|exhaust|extract|fake|favour|favor|flag|flock|focus|fuel|function|guide|harm|haul|highlight|honour|honor|impact|
influence|lag|lament|leak|license|lure|mirror|outline|pose|profit|prompt|question|ramp|reform|repeal|revamp|reverse|reward|risk|ruin|
safeguard|salvage|sanction|scale|scare|schedule|screen|shape|shelter|shift|slaughter|span|spark|sponsor|squeeze|stall|strain|strip|
substitute|supplement|surrender|swamp|switch|tackle|tap|thrust|torture|trail|trouble|upset|venture|veto|warrant|witness`
