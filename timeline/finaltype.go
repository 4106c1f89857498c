package timeline

import "github.com/hawliyat/hawliyat/entities"

// finalType gives the type of an event, which its participants or other events of the
// sentence may make another than that of its trigger.
func (s *state) finalType(d *draft) Type {
	switch {
	case d.coll:
		return s.typeOfCollocation(d)
	case !d.trig.is(session | flight | assent | ballot | contest | slaying):
	case d.trig.is(session):
		if s.among(d, Trial) || s.anyKind&judging != 0 {
			return Trial // أجلت المحاكمة إلى جلسة
		}
	case d.trig.is(flight):
		if node, _ := s.subjectOf(int(d.node), d.args); node >= 0 && s.armed(int(node)) || s.hasType(d, Agent, forceLikeIndex) {
			return Withdrawal // فر المسلحون, غادرت القوات المدينة
		}
	case d.trig.is(assent):
		if s.hasType(d, Agent, countryIndex) {
			return Agreement // a state consents
		}
	case d.trig.is(ballot):
		if s.hasType(d, Agent, countryIndex) || s.voting() == Legislation {
			return Legislation // states vote on a resolution
		}
	case d.trig.is(contest):
		if s.among(d, Election) {
			return Election // هزيمة الحزب في الانتخابات
		}
	case d.trig.is(slaying):
		if s.slain(d) {
			return Casualty // داعش تعدم الرهائن
		}
	}
	return d.typ
}

// typeOfCollocation is finalType for a verb and its object.
func (s *state) typeOfCollocation(d *draft) Type {
	n := &s.nodes[d.node]
	switch {
	case d.typ == Mission && d.trig == nil:
		switch {
		case d.gov.phase == End && (s.hasType(d, Theme, personIndex) || s.ofHuman(int(d.node))):
			return Resignation // إنهاء مهام وزير النقل
		case d.gov.phase == Start && s.hasType(d, Agent, personIndex), s.hasType(d, Theme, personIndex):
			return Appointment // بدأ الجنرال مهامه, ولاية قائد الجيش
		}
	case d.typ == Legislation && n.trigger >= 0 && s.t.triggers[n.trigger].typ == Announcement && !n.has(isVerb) && !s.legislates(d):
		return Announcement // أصدر المحافظ قرارا
	}
	return d.typ
}

// voting gives the type of the nearest event told before that is voted on.
func (s *state) voting() Type {
	for i := len(s.events) - 1; i >= 0 && i >= len(s.events)-12; i-- {
		if t := s.events[i].Type; t == Legislation || t == Election {
			return t
		}
	}
	return Election
}

// armed reports a force, or armed people without a name.
func (s *state) armed(i int) bool {
	n := &s.nodes[i]
	if n.kind == entityNode {
		return forceLike(s.entityOf(i))
	}
	for j := i; j < len(s.nodes) && j <= i+2; j++ {
		if s.nodes[j].is(bearing) {
			return true
		}
	}
	return false
}

// among reports another event of type t in the sentence.
func (s *state) among(d *draft, t Type) bool {
	for k := range s.drafts {
		if e := &s.drafts[k]; e.typ == t && e.node != d.node {
			return true
		}
	}
	return false
}

func countryIndex(s *state, e int) bool { return s.es.Entities[e].Type == entities.Country }
