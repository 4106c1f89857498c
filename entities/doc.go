// Package entities finds and links the actors and places of Arabic news: who,
// of which state, holding which office.
//
// Gazetteers (countries with their nisba adjectives, places, organisations,
// coalitions, armed groups, forces) and grammars (an office is a rank, a
// portfolio or body and a nationality; an organisation a head, a name and a
// nationality; a person a title and names) mark mentions, nested ones
// included. Mentions of one document are then linked: repeated, shortened and
// adjectival mentions become one entity with a stable reference, an office is
// joined to the person named with it, and anaphors (الجانبان, الوزير) become
// References to the entities they stand for.
//
// Offsets are bytes of the untouched input. Extraction never fails; errors
// come from New only.
package entities
