package arabic

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// page is written as "zone: text" pieces; a piece that begins with | goes on in
// the same line.
func TestZones(t *testing.T) {
	prose := "أعلن الوزير أن الوفد سيغادر العاصمة في نهاية الأسبوع بعد لقاءات مع كبار المسؤولين."
	second := "وأضاف أن المباحثات تناولت ملفات عدة من بينها الحدود والتجارة والمياه المشتركة بين البلدين."
	for _, c := range []struct {
		about string
		want  []string
	}{
		{"plain text", []string{"body: " + prose + "\n" + second}},
		{"one short line", []string{"body: وصل الوزير"}},
		{"headline and date", []string{"header: الوزير يغادر العاصمة الأحد\nالاثنين 12 آب 2024 - 10:30", "body: " + prose}},
		{"updated label glued to a date", []string{"header: 12 أغسطس, 2024آخر تحديث: 12 أغسطس, 2024", "body: " + prose}},
		{"slashed dateline", []string{"dateline: بغداد/نافذة/-", "body:| " + prose}},
		{"agency in brackets", []string{"dateline: القاهرة (أ ف ب) -", "body:| " + prose}},
		{"place with its country", []string{"dateline: بغداد، العراق (CNN)--", "body:| " + prose}},
		{"place and agency", []string{"dateline: الرياض - واس:", "body:| " + prose}},
		{"agency alone", []string{"dateline: واس –", "body:| " + prose}},
		{"newspaper in guillemets", []string{"dateline: واشنطن ـ «الشرق الأوسط»:", "body:| " + prose}},
		{"stamp of a crawler", []string{"dateline: date 2024-08-12", "body:| " + prose}},
		{"place and colon", []string{"dateline: عدن:", "body:| " + prose}},
		{"place, date and dash", []string{"dateline: بغداد، 12 آب 2024 -", "body:| " + prose}},
		{"place, date and source", []string{"dateline: الرباط 12 غشت 2024 (نافذة برس) -", "body:| " + prose}},
		{"place and day, month pair", []string{"dateline: بيروت الاثنين 12 آب/أغسطس 2024 (أ ف ب) -", "body:| " + prose}},
		{"a date in a sentence is no dateline", []string{"body: في 12 آب 2024 أعلن الوزير أن الوفد سيغادر العاصمة في نهاية الأسبوع بعد لقاءات."}},
		{"a comma makes no dateline", []string{"body: بغداد، التي زارها الوفد أمس، تستعد لقمة جديدة في نهاية الشهر الحالي."}},
		{"a verb and a colon make no dateline", []string{"body: قال الوزير: سنغادر العاصمة في نهاية الأسبوع بعد لقاءات مع كبار المسؤولين."}},
		{"credit, keywords, related", []string{
			"body: " + prose, "credit: المصدر: وكالة نافذة", "keywords: كلمات دلالية: الحدود التجارة المياه",
			"related: إقرأ أيضاً:\nلقاء ثان في الشهر المقبل\n" + second}},
		{"related in the middle", []string{"body: " + prose, "related: اقرأ أيضا: وزير آخر يزور العاصمة", "body: " + second}},
		{"related list in the middle", []string{"body: " + prose, "related: مواضيع ذات صلة\nوزير آخر يزور العاصمة الأحد", "body: " + second}},
		{"bullets at the end", []string{"body: " + prose,
			"related: • الوفد يصل إلى العاصمة\n• لقاء ثان في الشهر المقبل\n• اتفاق جديد على المياه"}},
		{"list of points in the article", []string{"body: " + prose + "\nوجاء في البيان:\n• وقف إطلاق النار فورا\n• فتح المعابر أمام الشاحنات\n• تبادل الأسرى والجثامين"}},
		{"agency behind", []string{"body: " + prose + "|", "credit:| (رويترز)"}},
		{"agency in a line of its own behind", []string{"body: " + prose, "credit: (رويترز)"}},
		{"navigation in a row", []string{"menu: الرئيسية | الجزائر | اقتصاد | رياضة", "header: الوفد يغادر العاصمة الأحد", "body: " + prose}},
		{"breadcrumbs", []string{"menu: أخبار / وطنية / الوفد يغادر", "header: الوفد يغادر العاصمة الأحد", "body: " + prose}},
		{"share bar behind", []string{"body: " + prose, "menu: شارك:  Facebook  Twitter  Google+"}},
		{"share bar with dividers", []string{"body: " + prose, "menu: شارك | ارسل | طباعة"}},
		{"a list with bars in the text", []string{"body: " + prose + "\n" + "اتفق الوفدان | بعد لقاء طويل | على عقد جولة ثانية من المباحثات في العاصمة خلال الأسابيع المقبلة.\n" + second}},
		{"place, bracket, date and source", []string{"dateline: نيويورك (الأمم المتحدة) 29 أبريل 2016 (ومع) -", "body:| " + prose}},
		{"menu before", []string{"menu: الرئيسية\nالشرق الأوسط\nاقتصاد\nرياضة", "header: الوفد يغادر العاصمة الأحد", "body: " + prose}},
		{"share bar", []string{"header: الوفد يغادر العاصمة الأحد", "menu: شارك\nأرسل إلى صديق", "body: " + prose}},
		{"links around a block in the article", []string{
			"body: " + prose, "menu: تخطى قصص مقترحة وواصل القراءة",
			"related: قصص مقترحة\nوزير آخر يزور العاصمة\nاتفاق جديد على المياه\nقمة ثلاثية في الشهر المقبل\nلقاء ثان للوفدين",
			"menu: قصص مقترحة نهاية", "body: " + second}},
		{"numbered list in the article", []string{
			"body: " + prose, "related: اقرأ أيضا\nlist of 4 items\nlist 1 of 4\nوزير آخر يزور العاصمة\nlist 2 of 4\nقمة ثلاثية في الشهر المقبل\n" +
				"list 3 of 4\nاتفاق جديد على المياه\nlist 4 of 4\nلقاء ثان للوفدين غدا", "menu: end of list", "body: " + second}},
		{"topics, headline, caption and byline", []string{
			"menu: الرئيسية", "related: مواضيع ذات صلة\nالمياه",
			"header: الوفد يغادر العاصمة الأحد\nصدر الصورة، وكالة نافذة\nالتعليق على الصورة، الوفدان خلال لقائهما في العاصمة\nAuthor, سمير\n12 آب 2024",
			"body: " + prose}},
		{"tags without a label", []string{"body: " + prose + "\n" + second, "keywords: الوفد المياه الحدود التجارة", "menu: شارك"}},
		{"ticker", []string{"menu: وزير يزور العاصمة    قمة ثلاثية في الشهر المقبل    اتفاق على المياه    الوفد يغادر غدا",
			"header: الوفد يغادر العاصمة الأحد\n12 آب 2024", "body: " + prose}},
		{"direction marks are no gaps", []string{"body: " + strings.ReplaceAll(prose, " ", " \u200f")}},
		{"most read, numbered, with a question", []string{"body: " + prose, "related: الأكثر قراءة\n1\nوزير آخر يزور العاصمة\n2\nما الذي نعرفه عن اتفاق المياه الجديد بين البلدين؟\n3\nقمة ثلاثية"}},
		{"other stories with their days", []string{"body: " + prose + "\n" + second,
			"related: وزير آخر يزور العاصمة غدا\nالسبت، 04 سبتمبر 2021 10:00 ص\nقمة ثلاثية في الشهر المقبل\nالجمعة، 03 سبتمبر 2021 06:15 م"}},
		{"day of another story behind the credit", []string{"body: " + prose + "\n" + second, "credit: المصدر: وكالة نافذة",
			"related: حول هذه القصة\nوزير آخر يزور العاصمة غدا\nPublished On 10/3/2024"}},
		{"headline repeated in the article, owner of a picture", []string{"header: الوفد يغادر العاصمة الأحد\n© وكالة نافذة", "body: " + prose,
			"header: الوفد يغادر العاصمة الأحد", "body: " + second, "menu: © 2024 نافذة"}},
		{"copyright", []string{"body: " + prose, "menu: جميع الحقوق محفوظة 2024\nاتصل بنا"}},
		{"second dateline", []string{"dateline: بغداد/نافذة/-", "body:| " + prose + "\n" + second, "related: بيروت/نافذة/- " + prose}},
		{"digest of items", []string{"dateline: * بغداد ـ «نافذة»:", "body:| " + prose, "dateline: * بيروت ـ «الحياة»:", "body:| " + second}},
		{"dates run on into the text", []string{"header: آخر تحديث: الأحد, 21 مارس/ آذار, 2010, 11:15 GMT", "body:| " + prose}},
		{"clock and date run on into a dateline", []string{"header: 1430 (GMT+04:00) - 12/06/10", "dateline:| دبي، الإمارات (CNN)--", "body:| " + prose}},
		{"a number begins an article", []string{"body: 12 وزيرا يغادرون العاصمة في نهاية الأسبوع بعد لقاءات مع كبار المسؤولين هناك."}},
		{"a year begins an article", []string{"body: 2024 كان عاما صعبا على الوفد الذي غادر العاصمة بعد لقاءات مع كبار المسؤولين."}},
		{"other stories before the article", []string{"header: الوفد يغادر العاصمة الأحد", "related: اقرأ أيضا\nلقاء ثان في الشهر المقبل\nاتفاق جديد على المياه بين البلدين\nوزير آخر يزور العاصمة", "header: نشر في: 12 أغسطس 2024 - 10:30", "body: " + prose + "\n" + second}},
		{"a teaser, then the article and its date", []string{"related: هل توافق على أن يغادر الوفد العاصمة قبل نهاية الأسبوع؟\nقد يعجبك أيضا", "header: وزير آخر يزور العاصمة\nنشر في: 12 أغسطس 2024 - 10:30", "body: " + prose + "\n" + second}},
		{"Latin letters are no paragraph", []string{"header: You need to enable scripts in your browser to visit this site and to watch its films.\nالوفد يغادر العاصمة الأحد", "body: " + prose}},
		{"a menu of bullets", []string{"menu: • لقاء ثان في الشهر المقبل\nلقاء ثان في الشهر المقبل\n• اتفاق جديد على المياه\n• وزير آخر يزور العاصمة", "header: الوفد يغادر العاصمة الأحد", "body: " + prose}},
		{"a bullet before the headline", []string{"header: * الوفد يغادر العاصمة الأحد", "dateline: * بغداد ـ «نافذة»:", "body:| " + prose}},
		{"other stories, then the headline and its date", []string{"related: اقرأ أيضا\nوزير آخر يزور العاصمة", "header: الوفد يغادر العاصمة الأحد\nتاريخ النشر: 12.08.2024 | 10:30", "body: " + prose}},
		{"digest of headlines", []string{"header: الوفد يغادر العاصمة الأحد", "dateline: بغداد/نافذة/-", "body:| " + prose + "\nلقاء ثان في بيروت قريبا", "dateline: بيروت/نافذة/-", "body:| " + second}},
		{"dateline in a line of its own", []string{"dateline: نافذة – بغداد", "body: " + prose}},
		{"a bracketed newspaper in a sentence", []string{"body: علمت (المدينة) أن الوفد سيغادر العاصمة في نهاية الأسبوع بعد لقاءات مع كبار المسؤولين."}},
	} {
		var text strings.Builder
		var want []string
		for i, piece := range c.want {
			kind, part, _ := strings.Cut(piece, ":")
			if glued := strings.HasPrefix(part, "|"); glued {
				part = part[1:]
			} else if i > 0 {
				text.WriteString("\n")
			}
			part = strings.TrimSuffix(part, "|")
			text.WriteString(part)
			want = append(want, kind+":"+strings.TrimSpace(part))
		}
		d := Analyze(text.String())
		var got []string
		for _, z := range d.Zones() {
			got = append(got, z.Kind.String()+":"+z.Of(text.String()))
		}
		assert.Equal(t, want, got, c.about)
	}
}

func TestHeadlinesAreTitles(t *testing.T) {
	d := Analyze("الوفد يغادر العاصمة الأحد\nالاثنين 12 آب 2024\nأعلن الوزير أن الوفد سيغادر العاصمة في نهاية الأسبوع.")
	var got []bool
	for _, s := range d.Sentences() {
		got = append(got, s.Title)
	}
	assert.Equal(t, []bool{true, false, false}, got)
}

func TestWrappedLines(t *testing.T) {
	text := "نشر بتاريخ : 06/05/2024\n" +
		"اجتمع الوفدان صباح اليوم في مقر الوزارة\nوبحثا ملفات الحدود والتجارة والمياه.\n" +
		"وأكد رئيس الوفد الزائر أن المباحثات كانت\nمفيدة وأن لقاء ثانيا سيعقد في الشهر\nالمقبل.\n" +
		"وقال الوزير المضيف إن الاتفاق قريب وإن\nالخلافات الباقية صغيرة.\n" +
		"وحضر الاجتماع سفيرا البلدين.\n"
	d := Analyze(text)
	var got []string
	for _, s := range d.Sentences() {
		if s.Zone == Body {
			got = append(got, strings.ReplaceAll(s.Of(text), "\n", " "))
		}
	}
	assert.Equal(t, []string{
		"اجتمع الوفدان صباح اليوم في مقر الوزارة وبحثا ملفات الحدود والتجارة والمياه.",
		"وأكد رئيس الوفد الزائر أن المباحثات كانت مفيدة وأن لقاء ثانيا سيعقد في الشهر المقبل.",
		"وقال الوزير المضيف إن الاتفاق قريب وإن الخلافات الباقية صغيرة.",
		"وحضر الاجتماع سفيرا البلدين.",
	}, got)

	list := "اجتماع الوفدين صباح اليوم في الوزارة\nاتفاق جديد على المياه بين البلدين\nوزير آخر يزور العاصمة في الشهر المقبل\nرئيس الوفد يغادر العاصمة بعد المباحثات\n"
	assert.Len(t, Analyze(list).Sentences(), 4, "a list of headlines is not joined")
}
