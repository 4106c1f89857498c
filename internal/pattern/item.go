package pattern

import "github.com/hawliyat/hawliyat/internal/clitic"

// An Entry is one lexical reading of a form.
type Entry struct {
	Class Class
	Flags uint8 // the lexicon's flags for the entry
	ID    int32 // the owner's number for the row, in its own table
}

// NoValue is the Value of an item that was not composed by a rule.
const NoValue int32 = -1

// An Item is what patterns match: a word or phrase with all its lexical
// readings, a bare token, or the result of an earlier pass.
type Item struct {
	Set     Set     // every class the item has
	Entries []Entry // lexical readings in table order; nil for bare and composed items; read only
	From    int32   // first token
	To      int32   // token after the last
	Start   int32   // byte offset; proclitics (و ف ب ل ك س) excluded, the article included
	End     int32   // byte offset; a pronoun suffix included
	Value   int32   // composed items: index in the value store of the cascade; otherwise NoValue
	Clitics clitic.Flags
}

// Has reports whether the item has class c.
func (it *Item) Has(c Class) bool { return it.Set.Has(c) }

// Entry returns the first lexical reading of class c.
func (it *Item) Entry(c Class) (Entry, bool) {
	for _, e := range it.Entries {
		if e.Class == c {
			return e, true
		}
	}
	return Entry{}, false
}
