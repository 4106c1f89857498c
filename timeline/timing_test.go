package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/arabic"
	"github.com/hawliyat/hawliyat/dates"
	"github.com/hawliyat/hawliyat/entities"
	"github.com/hawliyat/hawliyat/timeline"
)

// TestTimes dates the event of a trigger by what the text around it says.
func TestTimes(t *testing.T) {
	for _, c := range []struct{ about, text, trigger, want string }{
		{"distance from an event of the sentence", "استقال الوزير بعد ثلاثة أيام من توقيع الاتفاق في 20 يوليو.", "استقال", "2024-07-23"},
		{"distance from an event told before", "أجريت الانتخابات يوم 4 أغسطس. اجتمعت اللجنة بعد يومين من الانتخابات.", "اجتمعت", "2024-08-06"},
		{"two days", "أصيب ثلاثون عاملا بجروح أمس واليوم في زنجبار.", "أصيب", "2024-08-11/2024-08-12"},
		{"a commemoration", "عقد الحزب اجتماعا لإحياء ذكرى 2 مارس 1934.", "اجتماعا", ""},
		{"the last time", "قصفت القوات الروسية المدينة في أعنف هجوم منذ فبراير 2022.", "قصفت", ""},
		{"a result", "انهار مبنى في دمشق أمس، ما أسفر عن مقتل عشرة أشخاص.", "مقتل", "2024-08-11"},
		{"a length of time", "أعلن الوزير اليوم أن قوات الأمن قتلت سبعين مسلحا خلال الأيام الأربعة الماضية.", "قتلت", ""},
		{"words of an utterance", "قررت الحكومة في بيان أصدرته فجر الاثنين إلغاء الرسوم.", "قررت", "2024-08-12"},
		{"a date in front of a carried noun", "وفي 26 مارس، أطلق التحالف الذي تقوده السعودية حملة عسكرية ضد الحوثيين.", "حملة", "2024-03-26"},
		{"a headline", "المجلس يفرض عقوبات على الشركة\nفرض المجلس، أمس الأحد، عقوبات على الشركة.", "عقوبات", "2024-08-11"},
		{"the day of what was put off", "أُرجئ اجتماع وزاري خليجي كان مقررا في الرياض بعد غد الأربعاء.", "اجتماع", "2024-08-14"},
		{"a subject with a plain pluperfect", "قال الوزير إن اتفاقا بين الطرفين حول النفط كان قد أمضي يوم 22 يوليو الماضي.", "اتفاقا", "2024-07-22"},
		{"a date behind a relative clause", "وكان مسلحون قد هاجموا سفينة الشحن \"البركة\"، التي تنقل القمح إلى كينيا، فجر الأربعاء الماضي، إلا أن طاقمها نجا.", "هاجموا", "2024-08-07"},
		{"a date behind a verb that describes", "ثم زار وفد ليبي يقوده وزير الدفاع مدينة بنغازي في السادس من الشهر الجاري.", "زار", "2024-08-06"},
		{"a date before its verb, behind a comma", "وفي السياق، أول من أمس السبت، تظاهر آلاف العمال في صنعاء.", "تظاهر", "2024-08-10"},
		{"a day earlier today", "وكان الرئيس الصيني قد وصل إلى الرياض في وقت سابق اليوم.", "وصل", "2024-08-12"},
		{"a session set for a vote", "من المقرر أن يعقد البرلمان جلسة طارئة بعد غد الأربعاء للتصويت على الموازنة.", "جلسة", "2024-08-14"},
		{"a request is not its answer", "دعا رئيس الوزراء أمس الأحد بغداد إلى محادثات جديدة.", "محادثات", ""},
		{"the day behind a distance in days", "ويأتي القرار بعد عشرة أيام من توقيع السودان ومصر في جنيف اتفاقا تجاريا في 2 أغسطس.", "توقيع", "2024-08-02"},
		{"no background date", "بدأت الحرب في السودان في 15 أبريل 2023. وأعلنت نقابة الأطباء مقتل ستة مدنيين في قصف على الخرطوم.", "مقتل", ""},
	} {
		doc := arabic.Analyze(c.text)
		ref := published
		var dx dates.Extractor
		var ex entities.Extractor
		var tx timeline.Extractor
		events := tx.Extract(doc, ref, dx.Extract(doc, ref), ex.Extract(doc))
		got, found := "", false
		for i := range events {
			if events[i].Trigger.Of(c.text) != c.trigger {
				continue
			}
			if events[i].Time != nil {
				got = events[i].Time.Value
			}
			found = true
			break
		}
		assert.True(t, found, "%s: no event %s", c.about, c.trigger)
		assert.Equal(t, c.want, got, c.about)
	}
}
