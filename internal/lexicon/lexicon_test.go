package lexicon

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexfile"
	"github.com/hawliyat/hawliyat/internal/pattern"
	"github.com/hawliyat/hawliyat/internal/token"
)

const vocabulary = `form	class	flags	source
وزير|وفد|بابل|لندن|فرنسا|كركوك|باكستان	noun		own
ولد	noun		own
العراق|القاهرة|الولايات المتحدة	name		own
ألمانيا	name		own
التزام	masdar	radical	own
آب	month	exact	own
أب	father	exact	own
علي	given	exact,nodef	own
زيارة	masdar	suffix	own
لقاء|لقاءات	meeting	suffix	own
أجرى	verb	verb,suffix	own
وزارة	masdar		own
قتل	verb	verb,suffix	own
وصل	verb	verb	own
مارس	month	noprefix	own
يوم	unit		own
اليوم	deictic		own
شمالي	place	nodef	own
جنوب	place	def	own
كانون الثاني|كانون الأول	month		own
كانون	noun		own
مجلس الأمن	org		own
مجلس الأمن الدولي	org		own
الأمن	noun		own
CNN|سي إن إن	media		own
أ.ف.ب	media		own
ك2|قوى 14 آذار	org		own
وزير خارجية	office	suffix	own
مجلس وزراء	org	suffix,exact	own
حكومة وحدة	org		own
رئيس	rank		own
رئيس	office	nodef	own
`

func build(t testing.TB, table string) (*pattern.Classes, *Lexicon) {
	t.Helper()
	cl := pattern.NewClasses()
	tab, err := lexfile.Parse("vocabulary.tsv", table)
	require.NoError(t, err)
	for _, r := range tab.Rows {
		for class := range lexfile.Alternatives(r.Get(tab.Col("class"))) {
			require.NoError(t, cl.Declare(class))
		}
	}
	b := NewBuilder(len(tab.Rows))
	require.NoError(t, b.AddTable(cl, tab))
	l, err := b.Build()
	require.NoError(t, err)
	return cl, l
}

// show writes an item as its text and classes, the unremarkable ones left out.
func show(cl *pattern.Classes, text string, it *pattern.Item) string {
	out := text[it.Start:it.End]
	var names []string
	for _, n := range cl.Names(it.Set) {
		switch n {
		case "any", "word", "punct", "first", "newline", "glued", "vocalised", "num1", "num2", "num3", "num4", "prep":
			continue
		}
		names = append(names, n)
	}
	if names != nil {
		out += "=" + strings.Join(names, ",")
	}
	return out
}

func scanText(cl *pattern.Classes, l *Lexicon, text string) string {
	var b token.Buffer
	b.Tokenize(text)
	var out []string
	for _, it := range l.Scan(text, b.Tokens, 0, len(b.Tokens), nil) {
		out = append(out, show(cl, text, &it))
	}
	return strings.Join(out, " | ")
}

func TestScan(t *testing.T) {
	cl, l := build(t, vocabulary)
	cases := []struct{ name, in, want string }{
		{"whole words are not cut", "وزير وفد بابل لندن فرنسا كركوك باكستان", "وزير=noun | وفد=noun | بابل=noun | لندن=noun | فرنسا=noun | كركوك=noun | باكستان=noun"},
		{"conjunction", "ووزير فوزير", "وزير=conj,noun | وزير=conj,noun"},
		{"prepositions", "بوزير كوزير لوزير", "وزير=ba,noun | وزير=kaf,noun | وزير=lam,noun"},
		{"article", "الوزير والوزير بالوزير للوزير وللوزير كالوزير", "الوزير=def,noun | الوزير=def,conj,noun | الوزير=def,ba,noun | لوزير=def,lam,noun | لوزير=def,conj,lam,noun | الوزير=def,kaf,noun"},
		{"name with article", "العراق والعراق بالعراق للعراق عراق", "العراق=def,name | العراق=def,conj,name | العراق=def,ba,name | لعراق=def,lam,name | عراق"},
		{"phrase with article", "الولايات المتحدة وللولايات المتحدة ولايات المتحدة", "الولايات المتحدة=def,name | لولايات المتحدة=def,conj,lam,name | ولايات | المتحدة=def"},
		{"hamza is no article", "ألمانيا المانيا لألمانيا مانيا للمانيا", "ألمانيا=name | المانيا=name | ألمانيا=lam,name | مانيا | للمانيا"},
		{"radical", "التزام بالتزام الالتزام للالتزام للتزام", "التزام=masdar | التزام=ba,masdar | الالتزام=def,masdar | لالتزام=def,lam,masdar | للتزام"},
		{"folding", "القاهره فى القـــاهرة والقَاهِرَة", "القاهره=def,name | فى | القـــاهرة=def,name | القَاهِرَة=def,conj,name"},
		{"exact", "آب أب اب وآب بأب الآب", "آب=month | أب=father | اب | آب=conj,month | أب=ba,father | الآب=def,month"},
		{"exact under marks and tatweel", "آبُ آبـ علي على علی العلي", "آبُ=month | آبـ=month | علي=given | على | علی=given | العلي=def"},
		{"suffix", "زيارته وزيارتها زيارة بزياراتهم", "زيارته=suffix,masdar | زيارتها=conj,suffix,masdar | زيارة=masdar | بزياراتهم"},
		{"respelt before a suffix", "لقائه ولقاؤها لقاءه أجراها واجراه سيجراها بلقاءاتهم", "لقائه=suffix,meeting | لقاؤها=conj,suffix,meeting | لقاءه=suffix,meeting | أجراها=suffix,verb | اجراه=conj,suffix,verb | سيجراها | لقاءاتهم=ba,suffix,meeting"},
		{"suffix only where allowed", "وزارتها وزيره", "وزارتها | وزيره"},
		{"suffix on a phrase", "وزير خارجيتها ولوزير خارجيته وزير خارجية", "وزير خارجيتها=suffix,office | وزير خارجيته=conj,lam,suffix,office | وزير خارجية=office"},
		{"suffix on an exact phrase", "مجلس وزرائه مجلس وزراءها حكومة وحدتها", "مجلس وزرائه=suffix,org | مجلس وزراءها=suffix,org | حكومة | وحدتها"},
		{"verb", "سيقتل سقتل وسيصل سوصل بقتل القتل قتله لقتل", "سيقتل | قتل=fut,verb | وسيصل | وصل=fut,verb | بقتل | القتل=def | قتله=suffix,verb | قتل=lam,verb"},
		{"no prefix", "مارس ومارس المارس", "مارس=month | ومارس | المارس=def,month"},
		{"longer literal form first", "يوم اليوم واليوم لليوم", "يوم=unit | اليوم=def,deictic | اليوم=def,conj,deictic | ليوم=def,lam,unit,deictic"},
		{"nodef", "شمالي الشمالي وشمالي", "شمالي=place | الشمالي=def | شمالي=conj,place"},
		{"def", "جنوب الجنوب بالجنوب للجنوب", "جنوب | الجنوب=def,place | الجنوب=def,ba,place | لجنوب=def,lam,place"},
		{"longest phrase", "مجلس الأمن مجلس الامن الدولي مجلس الوزير", "مجلس الأمن=org | مجلس الامن الدولي=org | مجلس | الوزير=def,noun"},
		{"phrase with proclitic", "وبمجلس الأمن", "مجلس الأمن=conj,ba,org"},
		{"phrase, else word", "كانون الثاني كانون كانون الآخر", "كانون الثاني=month | كانون=noun | كانون=noun | الآخر=def"},
		{"phrase after preposition", "بكانون الأول", "كانون الأول=ba,month"},
		{"latin and digits", "CNN لـCNN سي ان ان قوى 14 آذار", "CNN=latin,media | CNN=latin,lam,media | سي ان ان=media | قوى 14 آذار=org"},
		{"marks in forms", "قال (أ.ف.ب).", "قال | (=lparen | أ.ف.ب=media | )=rparen | .=period,dot"},
		{"joined digits", "الـ48 وال 20 بـ٣ و1967 لل5 بالـ12", "الـ48=num,def | ال 20=num,def,conj | ٣=num,ba | 1967=num,conj | ل5=num,def,lam | الـ12=num,def,ba"},
		{"abbreviations stay", "ك2 ك3 ف1 م5", "ك2=org | ك=kaf | 3=num | ف=conj | 1=num | م | 5=num"},
		{"lone clitics", "و ب ال", "و=conj | ب=ba | ال=def"},
		{"different flags", "رئيس الرئيس", "رئيس=office,rank | الرئيس=def,rank"},
		{"article before numbers over lines", "ال\n48", "ال=def | 48=num"},
		{"unknown", "غير معروف", "غير | معروف"},
		{"empty", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) { assert.Equal(t, c.want, scanText(cl, l, c.in)) })
	}
}

func TestBuiltinClasses(t *testing.T) {
	cl, l := build(t, vocabulary)
	text := "«قال» 7: 12/345-1999 ، % (x)؟\nثُمَّ 123456+"
	var b token.Buffer
	b.Tokenize(text)
	var got []string
	for _, it := range l.Scan(text, b.Tokens, 0, len(b.Tokens), nil) {
		got = append(got, text[it.Start:it.End]+"="+strings.Join(cl.Names(it.Set), ","))
	}
	assert.Equal(t, []string{
		"«=any,punct,lquote,quote,newline,first", "قال=any,word,glued", "»=any,punct,rquote,quote,glued",
		"7=any,num,num1", ":=any,punct,colon,glued", "12=any,num,num2", "/=any,punct,slash,glued",
		"345=any,num,num3,glued", "-=any,punct,dash,glued", "1999=any,num,num4,glued", "،=any,punct,comma",
		"%=any,punct,percent", "(=any,punct,lparen", "x=any,latin,glued", ")=any,punct,rparen,glued",
		"؟=any,punct,period,glued", "ثُمَّ=any,word,newline,vocalised", "123456=any,num", "+=any,symbol,plus,glued",
	}, got)
}

func TestItemsTileTheSentence(t *testing.T) {
	_, l := build(t, vocabulary)
	text := "قال وزير الخارجية بالولايات المتحدة إن الـ48 ساعة لـCNN\nثم قال"
	var b token.Buffer
	b.Tokenize(text)
	for lo := range b.Tokens {
		for hi := lo; hi <= len(b.Tokens); hi++ {
			at := lo
			for _, it := range l.Scan(text, b.Tokens, lo, hi, nil) {
				require.Equal(t, at, int(it.From))
				require.LessOrEqual(t, it.Start, it.End)
				require.GreaterOrEqual(t, it.Start, b.Tokens[it.From].Start)
				require.Equal(t, b.Tokens[it.To-1].End, it.End)
				at = int(it.To)
			}
			require.Equal(t, hi, at, "items must cover tokens %d to %d", lo, hi)
		}
	}
}

func TestExtend(t *testing.T) {
	cl, base := build(t, vocabulary)
	require.NoError(t, cl.Declare("user"))
	user, _ := cl.Lookup("user")
	noun, _ := cl.Lookup("noun")
	before := scanText(cl, base, "وزير آب العراق مجلس الأمن هليون كانون الثاني")
	b := base.Extend()
	b.Add("هليون", user, 1, 0)
	b.Add("وزير", user, 2, 0)
	b.Add("آب", user, 3, 0)
	b.Add("مجلس الأمن القومي", user, 4, 0)
	b.Add("عراق", user, 5, 0)
	l, err := b.Build()
	require.NoError(t, err)

	assert.Equal(t, before, scanText(cl, base, "وزير آب العراق مجلس الأمن هليون كانون الثاني"), "the base has changed")
	assert.Equal(t, "هليون=conj,user", scanText(cl, l, "وهليون"))
	assert.Equal(t, "الوزير=def,noun,user", scanText(cl, l, "الوزير"))
	assert.Equal(t, "آب=month,user | اب=user", scanText(cl, l, "آب اب"))
	assert.Equal(t, "مجلس الأمن القومي=user | مجلس الأمن=org | مجلس الأمن الدولي=org", scanText(cl, l, "مجلس الأمن القومي مجلس الأمن مجلس الأمن الدولي"))
	assert.Equal(t, "العراق=def,name | عراق=user | كانون الثاني=month", scanText(cl, l, "العراق عراق كانون الثاني"))
	assert.Equal(t, []pattern.Entry{{Class: user, ID: 2}, {Class: noun, ID: 0}}, l.Lookup("وزير"), "entries of the overlay come first")

	again := l.Extend()
	again.Add("وزير", user, 9, NoPrefix)
	l2, err := again.Build()
	require.NoError(t, err)
	var ids []int32
	for _, e := range l2.Lookup("وزير") {
		ids = append(ids, e.ID)
	}
	assert.Equal(t, []int32{9, 2, 0}, ids)
	assert.Equal(t, "هليون=user", scanText(cl, l2, "هليون"))
}

func TestLookup(t *testing.T) {
	cl, l := build(t, vocabulary)
	org, _ := cl.Lookup("org")
	assert.Equal(t, []pattern.Entry{{Class: org, ID: 21}}, l.Lookup("مجلس الامن"))
	assert.Nil(t, l.Lookup("مجلس"))
	assert.Nil(t, l.Lookup("وزير الخارجية"))
	assert.Nil(t, l.Lookup(""))
	assert.Len(t, l.Lookup("رئيس"), 2)
	assert.Len(t, l.Lookup("العراق"), 1)
	assert.Nil(t, l.Lookup("عراق"), "what للعراق leaves is no form")
	assert.Equal(t, 42, l.Forms())
}

func TestBuildErrors(t *testing.T) {
	b := NewBuilder(0)
	b.Add("", pattern.Word, 0, 0)
	b.Add(strings.Repeat("كلمة ", 17), pattern.Word, 0, 0)
	_, err := b.Build()
	require.Error(t, err)
	assert.Contains(t, err.Error(), `form "" has no letters`)
	assert.Contains(t, err.Error(), "more than 16 words")

	cl := pattern.NewClasses()
	tab, err := lexfile.Parse("f.tsv", "form\tclass\tflags\nيوم\tunit\t\nشهر\tword\tnope\nعام\tword\tdef,nodef\n")
	require.NoError(t, err)
	err = NewBuilder(0).AddTable(cl, tab)
	require.Error(t, err)
	assert.Equal(t, "f.tsv:2: unknown class \"unit\"\nf.tsv:3: unknown flag \"nope\"\nf.tsv:4: flags def and nodef exclude each other", err.Error())
}

func TestManyReadingsOfOneForm(t *testing.T) {
	cl := pattern.NewClasses()
	b := NewBuilder(0)
	for i := range 8 {
		name := fmt.Sprint("c", i)
		require.NoError(t, cl.Declare(name))
		k, _ := cl.Lookup(name)
		b.Add("عين", k, int32(i), []Flags{0, NoPrefix, NoDef, NeedDef, Suffix, Exact, NoPrefix | NoDef, Exact | NoDef}[i])
	}
	l, err := b.Build()
	require.NoError(t, err)
	assert.Equal(t, "عين=c0,c1,c2,c4,c5,c6,c7", scanText(cl, l, "عين"))
	assert.Equal(t, "عين=conj,c0,c2,c4,c5,c7", scanText(cl, l, "وعين"))
	assert.Equal(t, "العين=def,c0,c1,c3,c4,c5", scanText(cl, l, "العين"))
	assert.Equal(t, "عينها=suffix,c4", scanText(cl, l, "عينها"))
}

func TestParseFlags(t *testing.T) {
	f, err := ParseFlags("exact, nodef,")
	require.NoError(t, err)
	assert.Equal(t, Exact|NoDef, f)
	f, err = ParseFlags("weak,suffix", "weak")
	require.NoError(t, err)
	assert.Equal(t, Suffix, f)
	_, err = ParseFlags("exactly")
	assert.ErrorContains(t, err, `unknown flag "exactly"`)
	for _, name := range FlagNames() {
		f, err := ParseFlags(name)
		require.NoError(t, err)
		assert.NotZero(t, f)
	}
}
