// Package hawliyat (حوليات, "annals") is the root of a library that reads
// Arabic news and returns structured, dated, sourced events. It holds no code;
// these packages do:
//
//   - [github.com/hawliyat/hawliyat/arabic] turns text of any bytes into a
//     Document: tokens with folded keys and true byte offsets, sentences, and
//     the zones of a raw news page.
//   - [github.com/hawliyat/hawliyat/dates] finds temporal expressions and
//     resolves them against a reference date, with EDTF and TIMEX3 forms.
//   - [github.com/hawliyat/hawliyat/entities] finds states, offices, persons,
//     places, coalitions and forces, and links their mentions.
//   - [github.com/hawliyat/hawliyat/timeline] finds events with their phase,
//     modality, polarity, time, participants and sources, and writes results
//     as JSON.
//
// Each package is useful alone; imports only point from timeline towards
// arabic. Everything is pure Go, works offline, uses no model, and neither
// reads the clock nor fails on any text.
package hawliyat
