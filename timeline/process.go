package timeline

import (
	"strconv"
	"strings"

	"github.com/hawliyat/hawliyat/internal/fold"
)

// processes gives the phases of one process a common name: same type, or
// withdrawal and mission; a principal participant in common; places that do not
// exclude each other; and at least one phase that is said.
func (s *state) processes(ev []Event) {
	id := 0
	s.who = s.who[:0]
	for i := range ev {
		s.who = append(s.who, ev[i].principals())
	}
	for i := range ev {
		if ev[i].Process != "" || ev[i].Type == Statement || ev[i].Type == Announcement {
			continue
		}
		group := []int{i}
		phased := ev[i].Phase != None
		for j := i + 1; j < len(ev) && j <= i+maxSpread; j++ {
			if s.who[i]&s.who[j] == 0 || ev[j].Process != "" || !sameProcess(&ev[i], &ev[j]) {
				continue
			}
			group = append(group, j)
			phased = phased || ev[j].Phase != None
		}
		if len(group) < 2 || !phased {
			continue
		}
		id++
		for _, j := range group {
			ev[j].Process = "p" + strconv.Itoa(id)
		}
	}
}

// principals gives the entities that act and undergo as a set of bits, for two
// events that share none to be told at a glance.
func (e *Event) principals() uint64 {
	who := uint64(0)
	for i := range e.Roles {
		if r := &e.Roles[i]; r.Entity >= 0 && (r.Name == Agent || r.Name == Theme) {
			who |= 1 << (r.Entity & 63)
		}
	}
	return who
}

func sameProcess(a, b *Event) bool {
	if a.Type != b.Type && !(a.Type == Withdrawal && b.Type == Mission || a.Type == Mission && b.Type == Withdrawal) {
		return false
	}
	shared := false
	for i := range a.Roles {
		r := &a.Roles[i]
		if r.Entity < 0 || r.Name != Agent && r.Name != Theme {
			continue
		}
		for j := range b.Roles {
			q := &b.Roles[j]
			shared = shared || q.Entity == r.Entity && (q.Name == Agent || q.Name == Theme)
		}
	}
	return shared
}

// keys gives every event a name made of its facts alone.
func (s *state) keys(ev []Event) {
	if s.seen == nil {
		s.seen = make(map[uint64]int)
	}
	clear(s.seen)
	var keys strings.Builder // the keys are parts of one string
	keys.Grow(len(ev) * len("-0123456789abcdef"))
	s.names = append(s.names[:0], make([]string, len(s.es.Entities))...)
	for i := range ev {
		e := &ev[i]
		b := append(append(s.buf[:0], e.Type...), 0)
		b = append(append(b, e.Phase...), 0)
		b = append(append(b, e.Modality...), 0)
		b = append(append(b, e.Polarity...), 0)
		b = append(fold.Append(b, e.Trigger.Of(s.doc.Text())), 0)
		if e.Time != nil {
			b = append(append(b, e.Time.Value...), 0)
		}
		s.buf = b
		h := hashBytes(b)
		for k := range e.Roles { // added up, so that their order does not count
			r := &e.Roles[k]
			if r.Name == Source {
				continue
			}
			b = append(append(s.buf[:0], r.Name...), '=')
			b = s.appendRole(b, r)
			s.buf = b
			h += hashBytes(b) * 0x9E3779B97F4A7C15
		}
		b = strconv.AppendUint(s.buf[:0], h, 16)
		s.seen[h]++
		if n := s.seen[h]; n > 1 {
			b = strconv.AppendInt(append(b, '-'), int64(n), 10)
		}
		s.buf = b
		at := keys.Len()
		keys.Write(b)
		e.Key = keys.String()[at:]
	}
}

// hashBytes is FNV-1a: keys must not change between runs.
func hashBytes(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range b {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return h
}

// appendRole appends what identifies the filler of a role.
func (s *state) appendRole(b []byte, r *Role) []byte {
	if r.Entity < 0 {
		return fold.Append(b, r.Span.Of(s.doc.Text()))
	}
	e := &s.es.Entities[r.Entity]
	if e.Ref != "" {
		return append(b, e.Ref...)
	}
	if s.names[r.Entity] == "" {
		s.names[r.Entity] = fold.String(e.Name)
	}
	return append(b, s.names[r.Entity]...)
}
