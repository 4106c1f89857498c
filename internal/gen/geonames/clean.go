package main

import (
	"strings"
	"unicode"
)

// kinds are the words for a kind of place that GeoNames puts before a name.
// The office that goes by محافظة and the rest is the business of the grammar.
var kinds = []string{
	"محافظة", "قضاء", "مدينة", "ولاية", "شعبية", "بلدية", "دائرة", "ناحية", "بلدة", "قرية", "إمارة", "مقاطعة",
	"إقليم", "اقليم", "منطقة", "جهة", "عمالة", "مديرية", "كومونة", "جماعة", "معتمدية", "حي", "مركز",
}

// ofKind holds names that begin with a word for a kind of place as a part.
var ofKind = map[string]bool{
	"مدينة عيسى": true, "مدينة حمد": true, "مدينة نصر": true, "مدينة الصدر": true, "مركز التجارة": true,
}

// clean gives the plain Arabic form of a name, or "" when it is written in
// another script or with letters that Arabic does not have.
//
//nolint:gocyclo // one case for each kind of character
func clean(name string) string {
	var b strings.Builder
	for _, r := range name {
		switch {
		case r == '،' || r == ',' || r == '(' || r == '/' || r == ';' || r == '؛':
			return plain(b.String()) // what follows is the region or a remark
		case r == '-' || r == '–' || unicode.IsSpace(r) || r == 0x200C:
			b.WriteByte(' ')
		case r == 'ی':
			b.WriteRune('ي')
		case r == 'ک':
			b.WriteRune('ك')
		case r == 'ٱ':
			b.WriteRune('ا')
		case r >= 0x621 && r <= 0x63A || r >= 0x641 && r <= 0x64A:
			b.WriteRune(r)
		case r >= 0x64B && r <= 0x65F || r == 0x670 || r == 0x640 || r >= 0x200B && r <= 0x200F || r >= 0x202A && r <= 0x202E:
			// tashkeel, tatweel and directional marks
		default:
			return ""
		}
	}
	return plain(b.String())
}

func plain(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if ofKind[s] {
		return s
	}
	for _, k := range kinds {
		if rest, ok := strings.CutPrefix(s, k+" "); ok {
			return rest
		}
	}
	return s
}
