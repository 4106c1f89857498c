package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/pattern"
)

// purposeRules lengthen bodies by what, or whom, they are for where that is a
// noun bound to another: الاتحاد العام لعمال الجزائر. A name of an organisation
// ends so, and so does an action; the table of purposes tells them apart.
func purposeRules() []rule {
	return []rule{{
		ID:      "org.for_members",
		Pattern: "<o:org> <t:purpose&lam&!def> (<nat:$state>|<comp&def&$free|defword&$free|stopword&def&$free>) ($more|<defadj&$free>)? (<comp&conj&def&!prep>)?",
		Out:     "org",
		Make: func(c *context) (node, bool) {
			w := at(c)
			o, _ := c.Cap("o")
			part, ok := w.asNode(o)
			if !ok || !strings.HasPrefix(w.tokens[o.To-1].Key, al) || !w.hasMembers(o) {
				return node{}, false
			}
			for items := range c.Each("a") {
				if w.means(&items[0])&meansSort != 0 {
					return node{}, false
				}
			}
			return w.longer(c, &part), true
		},
		Accept: []string{"الاتحاد العام لعمال الجزائر", "الجامعة الوطنية لموظفي الجماعات الترابية", "الوكالة الوطنية لتقنين المواصلات"},
		Reject: []string{"الاتحاد العام لاستكمال المسار", "دعا الحزب لحماية البلاد"},
	}, {
		ID:      "org.court_instance",
		Pattern: "<o:org> <a:$adj|defadj&$free>",
		Out:     "org",
		Make: func(c *context) (node, bool) {
			w := at(c)
			o, _ := c.Cap("o")
			a, _ := c.Cap("a")
			part, ok := w.asNode(o)
			if !ok || part.rule != "org.idafa_adjective" || w.means(o)&meansCourt == 0 || w.means(a)&meansInstance == 0 {
				return node{}, false
			}
			return w.longer(c, &part), true
		},
		Accept: []string{"محكمة دمنهور الابتدائية"},
		Reject: []string{"محكمة دمنهور الجديدة", "جامعة دمنهور الابتدائية"},
	}}
}

// hasMembers reports whether a body is of the kind that people, or tasks, give a
// name to.
func (w *work) hasMembers(o *pattern.Item) bool {
	kinds := w.means(o)
	if kinds&(meansSociety|meansAgency) != 0 {
		return true
	}
	head := w.word(int(o.From))
	e, ok := head.Entry(kHeadOrg)
	return ok && kinds&meansGroup == 0 && *w.vocab.words.at(e.ID) == "society"
}

// longer makes of a body and what follows it one body, of which only what was
// nested in the shorter name stays a mention of its own.
func (w *work) longer(c *context, part *node) node {
	n := node{rule: c.Rule(), class: part.class, form: -1, title: -1, country: part.country}
	kids := w.nested[part.kids : part.kids+part.nkids]
	n.kids, n.nkids = w.nest(c.Items()[1:])
	w.nested = append(w.nested, kids...)
	n.nkids += int32(len(kids))
	return n
}

// directorate makes bodies of a head of two words and what it is for.
func directorate() rule {
	return rule{
		ID:      "org.directorate",
		Pattern: "<h:directorate&def> (<nat:$nat>)? (<t:topic&lam|comp&lam|defword&lam|stopword&lam&def>|<t:purpose&lam&!def> <comp&def&$free|defword&$free>) ($more|<defadj&$free>)? (<comp&conj&def&!prep> ($more)?)?",
		Out:     "org",
		Make:    compose(kOrg, nil),
		Accept:  []string{"الإدارة العامة للعمليات الأمنية", "الإدارة الفرعية للقضايا الإجرامية", "الإدارة العامة لمكافحة المخدرات"},
		Reject:  []string{"الإدارة الأمريكية للشؤون العامة", "إدارة عامة للعمليات"},
	}
}

// chamber makes bodies of a chamber and the court it belongs to, whose town a
// rule before has joined to it.
func chamber() rule {
	return rule{
		ID:      "org.chamber",
		Pattern: "<h:head_org&def> (<adjective&def&$free|defadj&$free|ordinal&def&$free|defword&$free>){1,2} (<o:org&ba>|<i:in> <o:org&$free>)",
		Out:     "org",
		Make: compose(kOrg, func(c *context, w *work, n *node) bool {
			h, _ := c.Cap("h")
			o, _ := c.Cap("o")
			return w.means(h)&meansBench != 0 && w.means(o)&meansCourt != 0 && (!c.Has("i") || joinedBy(c, "i", meansAt))
		}),
		Accept: []string{"الدائرة الجناحية بالمحكمة الابتدائية بأريانة", "الغرفة الجنائية بمحكمة الاستئناف", "الدائرة المدنية لدى محكمة الاستئناف"},
		Reject: []string{"الدائرة الجناحية بالوزارة", "اللجنة القانونية بمحكمة الاستئناف"},
	}
}
