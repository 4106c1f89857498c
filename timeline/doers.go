package timeline

import "github.com/hawliyat/hawliyat/entities"

// ofHuman reports that a person or an office stands right behind node i.
func (s *state) ofHuman(i int) bool {
	return i+1 < len(s.nodes) && s.nodes[i+1].kind == entityNode && s.human(i+1)
}

// slain reports an armed group among those who do, or threaten, what d tells.
func (s *state) slain(d *draft) bool {
	if s.hasType(d, Agent, armedGroupIndex) {
		return true
	}
	for i := range d.attr {
		if e := d.attr[i].Entity; e >= 0 && armedGroupIndex(s, e) {
			return true
		}
	}
	return false
}

func armedGroupIndex(s *state, e int) bool { return s.es.Entities[e].Type == entities.ArmedGroup }

// legislates reports that those who decide are no minister, court or company: a
// head of state, a country, or a body that makes laws, or that nobody is named.
func (s *state) legislates(d *draft) bool {
	named := false
	for i := range d.roles {
		r := &d.roles[i]
		if r.Entity < 0 || r.Name != Agent && r.Name != Source {
			continue
		}
		named = true
		switch e := &s.es.Entities[r.Entity]; e.Type {
		case entities.OfficeType:
			if k := e.Office.Kind; k == entities.HeadOfState || k == entities.Monarch {
				return true
			}
		case entities.Organization:
			if s.t.nameBegins(e, enacting) {
				return true
			}
		case entities.Country, entities.Person, entities.Coalition:
			return true
		}
	}
	return !named
}
