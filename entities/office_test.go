package entities

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/hawliyat/hawliyat/internal/lexfile"
)

// offices gives the offices of a text.
func offices(text string) []Entity {
	return slices.DeleteFunc(slices.Clone(Extract(text).Entities), func(e Entity) bool { return e.Office == nil })
}

// TestEveryPortfolio reads the minister of every name of every portfolio.
func TestEveryPortfolio(t *testing.T) {
	tab, err := lexfile.Read(dataFiles, "data/portfolios.tsv")
	require.NoError(t, err)
	id, name, aliases := tab.Col("id"), tab.Col("name"), tab.Col("aliases")
	n := 0
	for i := range tab.Rows {
		r := &tab.Rows[i]
		names := append([]string{r.Get(name)}, slices.Collect(lexfile.Alternatives(r.Get(aliases)))...)
		for _, p := range names {
			n++
			text := fmt.Sprintf("قال وزير %s الأردني إن الطريق مفتوح.", p)
			got := offices(text)
			if !assert.NotEmpty(t, got, "portfolios.tsv:%d: %s", r.Line, text) {
				continue
			}
			assert.Equal(t, Minister, got[0].Office.Kind, text)
			assert.Equal(t, "JO", got[0].Office.Country, text)
			assert.Equal(t, r.Get(id), got[0].Office.Portfolio, "portfolios.tsv:%d: %s", r.Line, text)
			assert.Equal(t, "وزير "+p+" الأردني", got[0].Mentions[0].Text, text)
		}
	}
	assert.Greater(t, n, 150)
}

func TestOffices(t *testing.T) {
	for _, c := range []struct {
		text, quote, ref string
		kind             Kind
		status           Status
		holder           string
	}{
		{"قال وزير الخارجية العراقي فؤاد حسين إن الزيارة تأجلت", "وزير الخارجية العراقي", "office:IQ/minister/foreign_affairs", Minister, "", "فؤاد حسين"},
		{"أعلنت وزيرة الدفاع الإسبانية مارغريتا روبليس الخطة", "وزيرة الدفاع الإسبانية", "office:ES/minister/defence", Minister, "", "مارغريتا روبليس"},
		{"وصل الرئيس التونسي السابق المنصف المرزوقي", "الرئيس التونسي السابق", "office:TN/president", HeadOfState, Former, "المنصف المرزوقي"},
		{"عزل الجيش الرئيس النيجري المخلوع محمد بازوم", "الرئيس النيجري المخلوع", "office:NE/president", HeadOfState, Deposed, "محمد بازوم"},
		{"باشر رئيس الوزراء اللبناني المكلف نواف سلام مشاوراته", "رئيس الوزراء اللبناني المكلف", "office:LB/prime_minister", HeadOfGovernment, Designate, "نواف سلام"},
		{"هنأ الملك الرئيس الأمريكي المنتخب", "الرئيس الأمريكي المنتخب", "office:US/president", HeadOfState, Elected, ""},
		{"قال وزير المالية بالوكالة في الحكومة", "وزير المالية بالوكالة", "", Minister, Acting, ""},
	} {
		r := Extract(c.text)
		i := slices.IndexFunc(r.Entities, func(e Entity) bool {
			return e.Office != nil && slices.ContainsFunc(e.Mentions, func(m Mention) bool { return m.Text == c.quote })
		})
		if !assert.GreaterOrEqual(t, i, 0, "%s: %v", c.text, r.Mentions()) {
			continue
		}
		o := r.Entities[i].Office
		assert.Equal(t, c.kind, o.Kind, c.text)
		assert.Equal(t, c.status, o.Status, c.text)
		if c.ref != "" {
			assert.Equal(t, c.ref, r.Entities[i].Ref, c.text)
		}
		if c.holder == "" {
			assert.Equal(t, -1, o.Holder, c.text)
		} else if assert.GreaterOrEqual(t, o.Holder, 0, c.text) {
			assert.Equal(t, c.holder, r.Entities[o.Holder].Mentions[0].Text, c.text)
			assert.Equal(t, Person, r.Entities[o.Holder].Type)
		}
	}
}

// TestCounterparts makes نظيره the same kind of office of another state.
func TestCounterparts(t *testing.T) {
	r := Extract("التقى وزير الخارجية العراقي نظيره الأمريكي ثم نظيرته الألمانية.")
	refs := map[string]string{}
	for _, m := range r.Mentions() {
		refs[m.Text] = r.Entities[m.Entity].Ref
	}
	assert.Equal(t, "office:IQ/minister/foreign_affairs", refs["وزير الخارجية العراقي"])
	assert.Equal(t, "office:US/minister/foreign_affairs", refs["نظيره الأمريكي"])
	assert.Equal(t, "office:DE/minister/foreign_affairs", refs["نظيرته الألمانية"])
}

// TestMinisterAgain makes a minister told by his state the one named before.
func TestMinisterAgain(t *testing.T) {
	r := Extract("وصل وزير الخارجية العراقي إلى روما. وقال الوزير العراقي إن الزيارة قصيرة.")
	m := r.Mentions()
	assert.Equal(t, "office:IQ/minister/foreign_affairs", r.Entities[m[len(m)-2].Entity].Ref)
}

// TestDismissal gives a name behind two offices to the second where the first,
// a head of state, has done something to him.
func TestDismissal(t *testing.T) {
	r := Extract("أقال الرئيس التونسي وزير الدفاع عماد مميش")
	for i := range r.Entities {
		if o := r.Entities[i].Office; o != nil {
			assert.Equal(t, o.Kind == Minister, o.Holder >= 0, r.Entities[i].Ref)
		}
	}
}

// TestEarlierCoalition does not take the coalition against one enemy for that
// against another.
func TestEarlierCoalition(t *testing.T) {
	for text, want := range map[string]string{
		"غزت قوات التحالف الدولي العراق وأسقطت نظام صدام حسين": "",
		"قصف التحالف الدولي موقعا في العراق":                   "coalition:anti_isis",
		"طارد التحالف الدولي داعش في العراق بعد صدام حسين":     "coalition:anti_isis",
	} {
		r := Extract(text)
		for i := range r.Entities {
			if r.Entities[i].Type == Coalition {
				assert.Equal(t, want, r.Entities[i].Ref, text)
			}
		}
	}
}

// TestTraps are phrases in which the adjective of a state, or a surname that
// looks like one, is not what it seems.
func TestTraps(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // refs of states
	}{
		// two adjectives of states
		{"تصاعد التوتر على الحدود العراقية السورية.", []string{"iso3166:IQ", "iso3166:SY"}},
		{"انطلق الحوار الأمريكي الإيراني في مسقط.", []string{"iso3166:US", "iso3166:IR"}},
		{"انعقد المنتدى العربي الصيني.", []string{"iso3166:CN"}},
		{"وقع الاتفاق السعودي - الإيراني.", []string{"iso3166:SA", "iso3166:IR"}},
		// surnames
		{"قال محمد شياع السوداني إن الأمر انتهى.", nil},
		{"قال الوزير عبد القادر الجزائري إن الأمر انتهى.", nil},
		{"فاز أحمد المصري بالجائزة.", nil},
		// not states
		{"عقدت الجامعة العربية اجتماعها.", nil},
		{"عبرت السفينة الخليج العربي.", nil},
		{"أذن المؤذن لصلاة المغرب.", nil},
		{"شرب الشاي العماني القديم.", []string{"iso3166:OM"}},
	} {
		got := states(c.text)
		assert.Equal(t, c.want, got, c.text)
	}
}

// TestFolding reads names in any orthography.
func TestFolding(t *testing.T) {
	want := states("زار الوفد الإمارات وإيران وأفغانستان وسوريا وليبيا والكويت.")
	assert.Len(t, want, 6)
	for _, text := range []string{
		"زار الوفد الامارات وايران وافغانستان وسوريا وليبيا والكويت.",
		"زار الوفد الإمارات وإیران وأفغانستان وسوریا ولیبیا والکویت.",
		"زار الوفد الإمـارات وإيـران وأفغانستان وسـوريا ولـيبيا والكـويت.",
		"زارَ الوفدُ الإماراتِ وإيرانَ وأفغانستانَ وسوريا وليبيا والكويتَ.",
		strings.ReplaceAll("زار الوفد الإمارات وإيران وأفغانستان وسوريا وليبيا والكويت.", " ", " \u200f"),
	} {
		assert.Equal(t, want, states(text), text)
	}
}
