package arabic

// Span is a half-open range of bytes in the text of a Document.
type Span struct {
	Start, End int
}

// Len gives the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Of gives the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
