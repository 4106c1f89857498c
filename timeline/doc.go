// Package timeline extracts events from Arabic news: what happened, what is
// planned, demanded or denied, who took part, when, and who says so.
//
// [Analyze] reads a document with the built-in words. A [Pipeline] made by
// [NewPipeline] reads with extractors to which callers have added dates, entities
// and events; it is made once and may serve many documents and goroutines.
// [CompareTime] orders the events of a [Result] in time, [Result.AppendJSON]
// writes it.
//
// Extraction works sentence by sentence on a Document whose dates and entities
// are known:
//
//	node.go, reading.go   words, mentions and numbers become nodes; verb.go tells verbs from nouns
//	clause.go, mood.go    nodes are cut into clauses, each with the mood it is asserted in
//	extract.go            triggers, and the collocations of collocate.go, open drafts of events
//	govern.go, chain.go   verbs and nouns around an event noun give phase, modality and polarity
//	args.go, roles.go     phrases around the trigger fill the roles of its frame
//	timing.go, scene.go   dates go to the events whose clause names them, and to those of the same scene
//	lead.go, offset.go    times of headlines and openings, and of what is told by another event
//	background.go         what a report tells of the time before its news
//	attribution.go        verbs of saying and وفقا لـ name the sources
//	holds.go, figure.go   the conditions under which a word names an event
//	emit.go, discourse.go what sentences share: times, places, processes
//	confidence.go         how sure an event is, and why
//
// Language stands in the tables of the data directory, meaning in code. Verbs
// are conjugated by internal/morph; triggers.tsv lists which of them, and which
// nouns, name an event, frames.tsv the role of every syntactic slot of a type,
// governors.tsv the words that set phase, modality and polarity,
// collocations.tsv the words that are events, or none, by what stands with
// them, words.tsv the function words. Users add to them with WithLexicon.
//
// Nothing is invented: an event that the text does not date has no time, a
// participant that is no entity keeps its words, and every event names the row
// that made it and the reasons for its confidence.
package timeline
