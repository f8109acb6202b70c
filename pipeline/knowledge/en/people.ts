/** Nouns for persons, before which or after which an age may stand: `the captain, 57, had`. Titles of office are in grammar.ts. */
export const PERSONS = `man woman boy girl son daughter mother father brother sister husband wife widow widower child baby teenager pensioner
farmer teacher driver pilot captain officer nurse student pupil worker painter builder baker cook shopkeeper fisherman soldier
civilian refugee migrant victim suspect defendant accused survivor witness passenger patient neighbour neighbor resident tenant player
striker midfielder defender goalkeeper champion runner swimmer cyclist athlete singer actor actress artist writer author
candidate lawmaker lawyer doctor surgeon engineer scientist researcher owner founder manager veteran grandmother grandfather uncle aunt
nephew niece cousin partner friend colleague twin twins stepfather stepmother fiance fiancee steward stewardess
bartender waiter waitress chef carpenter plumber electrician mechanic cleaner guard firefighter paramedic policeman policewoman constable banker
broker trader accountant secretary assistant clerk librarian priest monk nun vicar activist campaigner protester protestor journalist
photographer blogger musician guitarist drummer composer dancer hairdresser tailor butcher grocer miner sailor hunter climber hiker skier
jockey boxer wrestler gymnast winger referee umpire fan supporter tourist traveller traveler visitor commuter motorist motorcyclist
pedestrian labourer laborer apprentice trainee intern volunteer retiree prisoner inmate detainee hostage gunman attacker shooter robber thief
burglar smuggler kidnapper orphan toddler infant newborn schoolboy schoolgirl adolescent bride billionaire millionaire businessman
businesswoman entrepreneur investor landlord landlady homeowner gardener caretaker janitor porter courier rider postman`
