package entities

import (
	"errors"
	"fmt"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/hawliyat/hawliyat/arabic"
)

// A Holder says who held an office when.
type Holder struct {
	// Office is the Ref of the office: "office:IQ/minister/foreign_affairs".
	Office string
	// Name and NameEN are the person's names; Ref is the caller's identifier.
	Name, NameEN, Ref string
	// From and Until are the first and last day in office. A zero Until means
	// that the office is still held.
	From, Until date.Date
}

// WithHolders gives a table of who held which office when. It lets ExtractAt
// name the holders of offices that the text mentions without a name. None is
// built in.
func WithHolders(holders ...Holder) Option {
	return func(o *options) { o.holders = append(o.holders, holders...) }
}

func (x *Extractor) setHolders(holders []Holder) error {
	var errs []error
	for i, h := range holders {
		switch {
		case h.Office == "" || h.Name == "":
			errs = append(errs, fmt.Errorf("holder %d: no office or no name", i+1))
		case h.Until != 0 && h.Until < h.From:
			errs = append(errs, fmt.Errorf("holder %d: %s ends before it begins", i+1, h.Office))
		}
	}
	x.holders = slices.Clone(holders)
	return errors.Join(errs...)
}

// Holder returns who held an office on a day, according to the table given with
// WithHolders.
func (x *Extractor) Holder(office string, on date.Date) (Holder, bool) {
	for _, h := range x.holders {
		if h.Office == office && h.From <= on && (h.Until == 0 || on <= h.Until) {
			return h, true
		}
	}
	return Holder{}, false
}

// ExtractAt is Extract for a document of a known day: offices whose holder the
// text does not name get the HolderRef of the table given with WithHolders,
// unless the text speaks of a former holder.
func (x *Extractor) ExtractAt(doc *arabic.Document, on date.Date) *Result {
	r := x.Extract(doc)
	if len(x.holders) == 0 {
		return r
	}
	for i := range r.Entities {
		o := r.Entities[i].Office
		if o == nil || o.Holder >= 0 || o.Status != "" && o.Status != Current {
			continue
		}
		if h, ok := x.Holder(r.Entities[i].Ref, on); ok {
			o.HolderRef = h.Ref
			if o.HolderRef == "" {
				o.HolderRef = h.Name
			}
		}
	}
	return r
}
