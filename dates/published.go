package dates

import (
	"strings"

	"github.com/hawliyat/hawliyat/arabic"
)

// bodySentences is how many sentences of the story are searched for «اليوم»
// with a full date.
const bodySentences = 3

// Published finds the publication date of a raw page: a full date in its
// header, labelled as published or not labelled rather than as an update, else
// one in the dateline, else «اليوم» with a full date where the story opens. It
// reports what stands there and where, or no reference at all; it never
// guesses.
func (x *Extractor) Published(doc *arabic.Document) Reference {
	sentences := doc.Sentences()
	body := 0
	var header, update, dateline, opening Reference
	ms := x.leading(doc, func(s *arabic.Sentence) bool {
		if s.Zone == arabic.Body {
			body++
		}
		return s.Zone == arabic.Header || s.Zone == arabic.Dateline || s.Zone == arabic.Body && body <= bodySentences
	})
	labelled := false
	for i := range ms {
		m := &ms[i]
		r, ok := m.dated()
		if !ok {
			continue
		}
		s := &sentences[m.Sentence]
		before := arabic.Fold(doc.Text()[max(s.Start, endBefore(ms, i)):m.Start])
		switch s.Zone {
		case arabic.Header:
			r.Basis = Header
			switch {
			case strings.Contains(before, "تحديث") || strings.Contains(before, "تعديل") || strings.Contains(before, "updated"):
				update = update.or(r)
			case strings.Contains(before, "نشر") || strings.Contains(before, "published"):
				if !labelled {
					header, labelled = r, true
				}
			default:
				header = header.or(r)
			}
		case arabic.Dateline:
			r.Basis = Dateline
			dateline = dateline.or(r)
		default:
			if m.Text == "" || !strings.HasPrefix(arabic.Fold(m.Text), "اليوم") {
				continue
			}
			r.Basis = Dateline
			opening = opening.or(r)
		}
	}
	return header.or(update).or(dateline).or(opening)
}

// or returns r when it is known, else s.
func (r Reference) or(s Reference) Reference {
	if r.Known {
		return r
	}
	return s
}

// endBefore is the end of the mention before the i-th, or 0.
func endBefore(ms []Mention, i int) int {
	if i == 0 {
		return 0
	}
	return ms[i-1].End
}

// dated returns the day of a mention that is dated in full by its own words.
func (m *Mention) dated() (Reference, bool) {
	v := m.Value
	if v.IsZero() || v.Type() != Date && v.Type() != Time || v.Precision() > Day || v.Mod() != NoMod {
		return Reference{}, false
	}
	if text, _ := v.Fields(); !text.Has(FieldYear | FieldMonth | FieldDay) {
		return Reference{}, false
	}
	d, ok := v.First()
	return Reference{Date: d, Known: ok, Span: m.Span}, ok
}
