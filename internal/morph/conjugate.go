package morph

import (
	"strings"
	"unicode/utf8"
)

// sink receives the generated spellings.
type sink func(stem, ending string, f Form)

// letters gives the last and the last but one letter of a word.
func letters(w string) (beforeLast, last rune, n int) {
	for _, r := range w {
		beforeLast, last = last, r
		n++
	}
	return beforeLast, last, n
}

func dropLast(w string) string {
	_, size := utf8.DecodeLastRuneInString(w)
	return w[:len(w)-size]
}

// dropBeforeLast removes the last but one letter: the long vowel of a hollow
// stem before a closed syllable (يزور → يزر).
func dropBeforeLast(w string) string {
	head := dropLast(w)
	return dropLast(head) + w[len(head):]
}

func replaceBeforeLast(w, by string) string {
	head := dropLast(w)
	return dropLast(head) + by + w[len(head):]
}

// second gives the second letter and the byte offsets around it.
func second(w string) (r rune, from, to int) {
	_, from = utf8.DecodeRuneInString(w)
	r, size := utf8.DecodeRuneInString(w[from:])
	return r, from, from + size
}

// hollow reports a stem with a long vowel before its last radical. Geminates of
// the third form, the only other stems with that shape, are not in the table.
func hollow(perfect string) bool {
	v, last, n := letters(perfect)
	return v == 'ا' && last != 'ى' && n >= 3
}

// geminate reports a doubled last radical, which the third person hides.
func geminate(v *Verb) bool {
	_, last, n := letters(v.Perfect)
	if v.Flags.Has(Doubled) || n == 2 {
		return true
	}
	if last == 'ى' || last == 'ا' || last == 'ي' || hollow(v.Perfect) {
		return false
	}
	_, _, ni := letters(v.Imperfect)
	switch {
	case n == 3 && strings.HasPrefix(v.Perfect, "أ"): // أصر يصر, not أخذ يأخذ
		return ni == 3
	case n == 4 && strings.HasPrefix(v.Perfect, "ا"): // احتل, where a sound stem has five letters
		return true
	}
	return false
}

// conjugate sends every form of v to out.
func conjugate(v *Verb, out sink) {
	gem := geminate(v)
	passive := passivePerfect(v.Perfect)
	voice := Active
	if v.Flags.Has(Transitive) {
		if passive == v.Perfect {
			voice = EitherVoice
		} else if !strings.HasPrefix(passive, "وو") { // ووصل is وصل behind و
			perfect(passive, false, Passive, out)
		}
	}
	perfect(v.Perfect, gem, voice, out)

	passive = passiveImperfect(v)
	voice = Active
	if v.Flags.Has(Transitive) {
		if passive == v.Imperfect {
			voice = EitherVoice
		} else {
			imperfect(passive, v, gem, Passive, out)
		}
	}
	imperfect(v.Imperfect, v, gem, voice, out)
	participles(v, out)
	for _, m := range v.Masdars {
		out(m, "", Form{Tense: Masdar})
	}
}

func perfect(p string, gem bool, voice Voice, out sink) {
	_, last, _ := letters(p)
	fem, dual, cons := p, p, p
	plural := []string{p}
	switch {
	case last == 'ى' || last == 'ا':
		short := dropLast(p)
		glide := "ي"
		if last == 'ا' {
			glide = "و"
		}
		fem, plural, dual, cons = short, []string{short}, short+glide, short+glide
		f := Form{Tense: Perfect, Voice: voice, Person: 3, Number: Singular, Gender: Masculine, BeforeSuffix: true}
		out(short, "ا", f)
	case last == 'ي':
		plural = []string{dropLast(p)}
	case last == 'أ':
		short := dropLast(p)
		plural = []string{p, short + "ؤ", short + "ء"}
	case last == 'ء':
		short := dropLast(p)
		plural = []string{p, short + "ؤ"}
		cons = dropLast(short) + "ئ"
	case hollow(p):
		cons = dropBeforeLast(p)
	case gem:
		cons = p + string(last)
	}
	f := Form{Tense: Perfect, Voice: voice, Person: 3, Number: Singular, Gender: Masculine}
	out(p, "", f)
	f.Gender = Feminine
	out(fem, "ت", f)
	f.Number = Dual
	out(fem, "تا", f)
	f.Gender = Masculine
	out(dual, "ا", f)
	f.Number = Plural
	for _, s := range plural {
		out(s, "وا", f)
		b := f
		b.BeforeSuffix = true
		out(s, "و", b)
	}
	f.Gender = Feminine
	// a radical ن or ت and the same letter of the ending are written once
	withN, withT := strings.TrimSuffix(cons, "ن"), strings.TrimSuffix(cons, "ت")
	out(withN, "ن", f)
	f = Form{Tense: Perfect, Voice: voice, Person: 1, Number: Singular}
	out(withT, "ت", f)
	f.Number = Plural
	out(withN, "نا", f)
}

func imperfect(i string, v *Verb, gem bool, voice Voice, out sink) {
	_, size := utf8.DecodeRuneInString(i)
	body := i[size:]
	_, last, _ := letters(body)
	dual, cons, short := body, body, body
	plural := []string{body}
	before := "" // spelling before an object pronoun, where it differs
	switch {
	case last == 'ي' || last == 'و' || last == 'ى':
		short = dropLast(body)
		plural = []string{short}
		if last == 'ى' {
			dual, cons = short+"ي", short+"ي"
			before = short + "ا"
		}
	case last == 'أ':
		s := dropLast(body)
		plural = []string{body, s + "ؤ", s + "ء"}
	case hollow(v.Perfect):
		short = dropBeforeLast(body)
		cons = short
	case gem:
		cons = body + string(last)
	}
	f := Form{Tense: Imperfect, Voice: voice, Person: 3, Number: Singular}
	for _, g := range [...]struct {
		prefix string
		gender Gender
	}{{"ي", Masculine}, {"ت", Feminine}} {
		f.Gender = g.gender
		f.Number, f.Short = Singular, false
		out(g.prefix+body, "", f)
		if short != body {
			f.Short = true
			out(g.prefix+short, "", f)
		}
		if before != "" {
			b := f
			b.Short, b.BeforeSuffix = false, true
			out(g.prefix+before, "", b)
		}
		f.Number, f.Short = Dual, false
		out(g.prefix+dual, "ان", f)
		f.Short = true
		out(g.prefix+dual, "ا", f)
		f.Number = Plural
		for _, s := range plural {
			f.Short = false
			out(g.prefix+s, "ون", f)
			f.Short = true
			out(g.prefix+s, "وا", f)
			b := f
			b.BeforeSuffix = true
			out(g.prefix+s, "و", b)
		}
		f.Short = false
	}
	f.Gender, f.Number = Feminine, Plural
	out("ي"+cons, "ن", f)
	f = Form{Tense: Imperfect, Voice: voice, Person: 1, Number: Singular}
	first := "أ" + body
	if strings.HasPrefix(body, "أ") || strings.HasPrefix(body, "ؤ") {
		_, n := utf8.DecodeRuneInString(body)
		first = "آ" + body[n:]
	}
	out(first, "", f)
	f.Number = Plural
	out("ن"+body, "", f)
	if short != body {
		f.Short = true
		out("ن"+short, "", f)
	}
}

// passivePerfect gives the spelling of the third person passive: the same
// letters, but for long vowels and the seats of hamza.
func passivePerfect(p string) string {
	v, last, n := letters(p)
	s, from, to := second(p)
	switch {
	case hollow(p):
		return replaceBeforeLast(p, "ي")
	case last == 'ى' || last == 'ا':
		p = dropLast(p) + "ي"
	case last == 'أ' && v != 'ا':
		p = dropLast(p) + "ئ"
	}
	switch {
	case s == 'ا' && n >= 4:
		p = p[:from] + "و" + p[to:]
	case s == 'أ' && n >= 4 && strings.HasPrefix(p, "ت"):
		p = p[:from] + "ؤ" + p[to:]
	case s == 'أ':
		p = p[:from] + "ئ" + p[to:]
	case strings.HasPrefix(p, "استأ"):
		p = "استؤ" + p[len("استأ"):]
	case n == 5 && strings.HasPrefix(p, "ت"):
		if t, size := utf8.DecodeRuneInString(p[to:]); t == 'ا' {
			p = p[:to] + "و" + p[to+size:]
		}
	}
	return p
}

func passiveImperfect(v *Verb) string {
	i := v.Imperfect
	_, size := utf8.DecodeRuneInString(i)
	body := i[size:]
	_, last, _ := letters(body)
	switch {
	case hollow(v.Perfect):
		body = replaceBeforeLast(body, "ا")
	case last == 'و' || last == 'ي':
		body = dropLast(body) + "ى"
	case last == 'ئ':
		body = dropLast(body) + "أ"
	}
	switch {
	case strings.HasPrefix(v.Perfect, "و") && !strings.HasPrefix(body, "و"):
		body = "و" + body
	case strings.HasPrefix(body, "أ"):
		body = "ؤ" + body[len("أ"):]
	}
	return i[:size] + body
}

// participles sends the active participle and, where it is spelled otherwise,
// the passive one, in the shapes of adverbial and attributive use.
func participles(v *Verb, out sink) {
	ap, pp := participle(v)
	for _, p := range [...]struct {
		stem  string
		voice Voice
	}{{ap, Active}, {pp, Passive}} {
		if p.stem == "" {
			continue
		}
		f := Form{Tense: Participle, Voice: p.voice, Number: Singular, Gender: Masculine}
		if ap == pp {
			f.Voice = EitherVoice
			if p.voice == Passive {
				continue
			}
		}
		stem := p.stem
		_, last, _ := letters(stem)
		if last == 'ى' {
			out(stem, "", f)
			stem = dropLast(stem) + "ا"
			f.Gender = Feminine
			out(stem, "ة", f)
			continue
		}
		base := stem
		if last == 'ي' {
			base = dropLast(stem)
		}
		out(base, "", f)
		out(stem, "ا", f)
		f.Gender = Feminine
		out(stem, "ة", f)
		f.Number = Plural
		out(stem, "ات", f)
		f.Number, f.Gender = Dual, Masculine
		out(stem, "ان", f)
		f.Number = Plural
		out(base, "ين", f)
		out(base, "ون", f)
	}
}

// participle gives the active and the passive participle.
func participle(v *Verb) (active, passive string) {
	_, last, n := letters(v.Perfect)
	_, size := utf8.DecodeRuneInString(v.Imperfect)
	body := v.Imperfect[size:]
	augmented := n >= 4
	if n == 3 {
		for _, m := range v.Masdars { // the second form: علق تعليق, هنأ تهنئة
			if _, _, k := letters(m); strings.HasPrefix(m, "ت") && k >= 4 && !strings.HasPrefix(v.Perfect, "ت") {
				augmented = true
			}
		}
		if strings.HasPrefix(v.Perfect, "أ") && !strings.HasPrefix(body, "أ") {
			augmented = true
		}
	}
	if augmented {
		_, bl, _ := letters(body)
		if bl == 'ى' {
			body = dropLast(body) + "ي"
		}
		active = "م" + body
		if pi := passiveImperfect(v); v.Flags.Has(Transitive) {
			passive = "م" + pi[size:]
		}
		return active, passive
	}
	if n != 3 || hollow(v.Perfect) && last == 'ء' {
		return "", ""
	}
	_, from, to := second(v.Perfect)
	switch {
	case hollow(v.Perfect):
		active = v.Perfect[:from] + "ائ" + v.Perfect[to:]
	case last == 'ى' || last == 'ا':
		active = v.Perfect[:from] + "ا" + dropLast(v.Perfect[from:]) + "ي"
	case last == 'أ':
		active = v.Perfect[:from] + "ا" + dropLast(v.Perfect[from:]) + "ئ"
	default:
		active = v.Perfect[:from] + "ا" + v.Perfect[from:]
		if v.Flags.Has(Transitive) {
			passive = "م" + v.Perfect[:to] + "و" + v.Perfect[to:]
			if v.Perfect[0:from] == "أ" {
				passive = "مأ" + v.Perfect[from:to] + "و" + v.Perfect[to:]
			}
		}
	}
	return active, passive
}
