package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/hawliyat/hawliyat/timeline"
)

// participants gives the roles of the first event of a type as role=name.
func participants(text string, typ timeline.Type) []string {
	r := timeline.Analyze(timeline.Input{Text: text})
	for _, e := range r.Events {
		if e.Type != typ {
			continue
		}
		out := []string{}
		for _, role := range e.Roles {
			if role.Entity >= 0 {
				out = append(out, string(role.Name)+"="+r.Entities.Entities[role.Entity].Name)
			}
		}
		return out
	}
	return nil
}

func TestParticipants(t *testing.T) {
	for _, c := range []struct {
		text string
		typ  timeline.Type
		want []string
	}{
		{"السودان وحركة العدل والمساواة يوقعان اتفاقا في الدوحة", timeline.Agreement, []string{"agent=السودان", "counterpart=حركة العدل والمساواة", "place=الدوحة"}},
		{"بدأ الجيش العراقي والجيش التركي مناورات مشتركة أمس.", timeline.Deployment, []string{"agent=الجيش العراقي", "agent=الجيش التركي"}},
		{"استولى الجيش السوداني على السلطة، واعتقل رئيس الوزراء عبد الله حمدوك.", timeline.Arrest, []string{"agent=الجيش السوداني", "theme=عبد الله حمدوك"}},
		{"استولى الجيش السوداني على السلطة أمس، وأعلن حالة الطوارئ لمدة عام.", timeline.Announcement, []string{"agent=الجيش السوداني"}},
		{"أدى الرئيس محمد بازوم اليمين الدستورية في نيامي.", timeline.Appointment, []string{"agent=محمد بازوم", "place=نيامي"}},
		{"قتل عشرون شخصا في اشتباكات شهدتها مدينتا طرابلس وبنغازي.", timeline.Casualty, []string{"place=طرابلس", "place=بنغازي"}},
		{"وفي النجف، انفجرت سيارة مفخخة السبت، ما أسفر عن مقتل ثلاثة أشخاص.", timeline.Casualty, []string{"place=النجف"}},
		{"وكانت التظاهرات قد انطلقت في الأول من تشرين الأول في بغداد.", timeline.Protest, []string{"place=بغداد"}},
		{"أرسلت تركيا قوات إلى ليبيا.", timeline.Deployment, []string{"agent=تركيا", "destination=ليبيا"}},
		{"شنت مقاتلات التحالف العربي غارات على مواقع الحوثيين.", timeline.Attack, []string{"agent=التحالف العربي", "theme=جماعة الحوثي"}},
	} {
		assert.ElementsMatch(t, c.want, participants(c.text, c.typ), c.text)
	}
}

// Who tells of violence is its source; who tells of an office's plans is only
// attributed.
func TestSourceOfFacts(t *testing.T) {
	assert.Contains(t, participants("قالت وزارة الصحة العراقية إن ستة أشخاص قتلوا في بغداد.", timeline.Casualty), "source=وزارة الصحة العراقية")
	assert.NotContains(t, participants("قالت وزارة الخارجية العراقية إن الرئيس إيمانويل ماكرون سيزور بغداد.", timeline.Visit), "source=وزارة الخارجية العراقية")
	assert.NotContains(t, participants("قال الوزير فؤاد حسين أمس إنه متفائل. يذكر أن هجوما وقع في كركوك الشهر الماضي.", timeline.Attack), "source=فؤاد حسين")
}
