package entities

import (
	"strings"

	"github.com/hawliyat/hawliyat/internal/fold"
	"github.com/hawliyat/hawliyat/internal/lexicon"
	"github.com/hawliyat/hawliyat/internal/pattern"
)

// A nisba is written as its masculine singular (عراقي); all other forms follow
// by rule, which is why a table needs one word for each state.

// inflection is one form of a nisba: the endings that replace those of the
// masculine singular, and the class that tells its gender and number.
type inflection struct {
	ending string
	class  pattern.Class
}

var inflections = [...]inflection{
	{"", kNisbaM},
	{"ا", kNisbaM}, // accusative: مواطنا عراقيا
	{"ة", kNisbaF},
	{"ان", kNisbaD},
	{"ين", kNisbaP}, // also the dual; as written they do not differ
	{"تان", kNisbaD},
	{"تين", kNisbaD},
	{"ون", kNisbaP},
	{"ات", kNisbaP},
	{"يي", kNisbaP}, // before a genitive: عراقيي الخارج
}

// nisbaForm is a form of a nisba ready for a lexicon.
type nisbaForm struct {
	text  string
	class pattern.Class
	flags lexicon.Flags
}

// inflect lists the forms of a nisba. A single word may take the article as the
// lexicon allows any word to; of two words both take it, and both are
// inflected (الكورية الجنوبية) unless the first is invariable.
func (v *vocabulary) inflect(masculine string) []nisbaForm {
	words := strings.Fields(masculine)
	var out []nisbaForm
	switch {
	case len(words) == 1 || v.kinds[fold.String(words[0])]&meansInvariable != 0:
		stem := masculine
		for _, f := range inflections {
			if f.ending == "يي" {
				out = append(out, nisbaForm{stem + "ي", f.class, lexicon.NoDef})
				continue
			}
			out = append(out, nisbaForm{stem + f.ending, f.class, 0})
		}
	default:
		for _, f := range inflections {
			if f.ending == "يي" {
				continue
			}
			bare, def := words[0]+f.ending, words[0]+f.ending
			for _, w := range words[1:] {
				bare += " " + w + f.ending
				def += " ال" + w + f.ending
			}
			out = append(out, nisbaForm{bare, f.class, lexicon.NoDef}, nisbaForm{def, f.class, lexicon.NeedDef})
		}
	}
	return out
}

// irregular lists the forms of a broken plural: أتراك.
func irregular(plural string) []nisbaForm { return []nisbaForm{{plural, kNisbaP, 0}} }
