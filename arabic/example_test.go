package arabic_test

import (
	"fmt"

	"github.com/hawliyat/hawliyat/arabic"
)

func ExampleFold() {
	fmt.Println(arabic.Fold("أُعْلِنَتْ النَتيجـــة"))
	fmt.Println(arabic.Fold("إعلان ١٢ أكتوبر") == arabic.Fold("اعلان 12 اكتوبر"))
	// Output:
	// اعلنت النتيجه
	// true
}

func ExampleAnalyze() {
	doc := arabic.Analyze("وصل د. سامي إلى المطار في 12.8.2024. هل يعود؟")
	defer doc.Release()
	for _, s := range doc.Sentences() {
		fmt.Println(s.Start, s.End, s.Of(doc.Text()))
	}
	// Output:
	// 0 55 وصل د. سامي إلى المطار في 12.8.2024.
	// 56 71 هل يعود؟
}

func ExampleDocument_Tokens() {
	doc := arabic.Analyze("غادرَ ١٢ وفداً.")
	defer doc.Release()
	for _, t := range doc.Tokens() {
		switch t.Kind {
		case arabic.Word:
			fmt.Println(t.Start, t.End, t.Key, t.Flags.Has(arabic.Vocalised))
		case arabic.Number:
			fmt.Println(t.Start, t.End, t.Num)
		case arabic.Punct:
			fmt.Println(t.Start, t.End, t.Key, t.Glued())
		}
	}
	// Output:
	// 0 10 غادر true
	// 11 15 12
	// 16 26 وفدا true
	// 26 27 . true
}

func ExampleDocument_Zones() {
	page := "الرئيسية | سياسة | اقتصاد\n" +
		"الوزراء يبحثون خطة الري الجديدة في الشمال\n" +
		"نشر في: 12 أغسطس 2024\n" +
		"القاهرة (وكالات) - بحث مجلس الوزراء في جلسة استمرت ساعات خطة لري الأراضي في شمال البلاد، وقال إن تنفيذها سيبدأ في الخريف.\n" +
		"اقرأ أيضا: افتتاح ميناء جديد على الساحل\n"
	doc := arabic.Analyze(page)
	defer doc.Release()
	for _, z := range doc.Zones() {
		fmt.Println(z.Kind, z.Of(page))
	}
	// Output:
	// menu الرئيسية | سياسة | اقتصاد
	// header الوزراء يبحثون خطة الري الجديدة في الشمال
	// نشر في: 12 أغسطس 2024
	// dateline القاهرة (وكالات) -
	// body بحث مجلس الوزراء في جلسة استمرت ساعات خطة لري الأراضي في شمال البلاد، وقال إن تنفيذها سيبدأ في الخريف.
	// related اقرأ أيضا: افتتاح ميناء جديد على الساحل
}

func ExampleDocument_Offset() {
	text := "والبرلمان"
	doc := arabic.Analyze(text)
	defer doc.Release()
	stem := doc.Offset(0, len("وال"))
	fmt.Println(text[stem:])
	// Output: برلمان
}

func ExampleDocument_SentenceAt() {
	doc := arabic.Analyze("وصل الوفد. ثم غادر.")
	defer doc.Release()
	fmt.Println(doc.SentenceAt(0), doc.SentenceAt(25))
	// Output: 0 1
}
