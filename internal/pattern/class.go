package pattern

import (
	"fmt"
	"math/bits"
	"slices"
)

// A Class names a property an item may have: a lexical class such as a month
// name, the output of an earlier pass, or one of the built-in token classes.
type Class uint8

// The built-in classes. They describe what can be seen on a token itself and
// are declared by [NewClasses] under the names in the comments.
const (
	Any       Class = iota // any: every item
	Word                   // word: Arabic letters
	Latin                  // latin: Latin letters
	Num                    // num: a run of digits of any family
	Num1                   // num1: a number written with one digit
	Num2                   // num2: two digits
	Num3                   // num3: three digits
	Num4                   // num4: four digits
	Punct                  // punct: any punctuation mark
	Symbol                 // symbol: any other rune
	Comma                  // comma: ، ,
	Period                 // period: . ؟ ? ! ؛ ; …
	Colon                  // colon: :
	Slash                  // slash: / \
	Dash                   // dash: - – — and their kin, and a tatweel alone
	Dot                    // dot: . only
	LParen                 // lparen: ( [ {
	RParen                 // rparen: ) ] }
	LQuote                 // lquote: « “ ‘
	RQuote                 // rquote: » ” ’
	Quote                  // quote: any quotation mark, also " and '
	Percent                // percent: % ٪
	Plus                   // plus: +
	Newline                // newline: stands first on its line
	Glued                  // glued: no space before
	Def                    // def: carries the article
	Conj                   // conj: carries و or ف
	Ba                     // ba: carries ب
	Lam                    // lam: carries ل
	Kaf                    // kaf: carries ك
	Prep                   // prep: carries one of ب ل ك
	Fut                    // fut: carries the future س
	Suffix                 // suffix: carries a pronoun
	Vocalised              // vocalised: written with tashkeel
	First                  // first: first item of the sentence
	numBuiltin
)

var builtinNames = [numBuiltin]string{
	"any", "word", "latin", "num", "num1", "num2", "num3", "num4", "punct", "symbol",
	"comma", "period", "colon", "slash", "dash", "dot", "lparen", "rparen", "lquote", "rquote", "quote",
	"percent", "plus", "newline", "glued", "def", "conj", "ba", "lam", "kaf", "prep", "fut", "suffix",
	"vocalised", "first",
}

// MaxClasses is how many classes one [Classes] can hold.
const MaxClasses = 256

// A Set is a set of classes. The zero Set is empty.
type Set [4]uint64

// Of returns the set of the given classes.
func Of(classes ...Class) Set {
	var s Set
	for _, c := range classes {
		s.Add(c)
	}
	return s
}

// Has reports whether c is in s.
func (s *Set) Has(c Class) bool { return s[c>>6]>>(c&63)&1 != 0 }

// Add puts c into s.
func (s *Set) Add(c Class) { s[c>>6] |= 1 << (c & 63) }

// Remove takes c out of s.
func (s *Set) Remove(c Class) { s[c>>6] &^= 1 << (c & 63) }

// Union adds every class of o to s.
func (s *Set) Union(o *Set) {
	s[0] |= o[0]
	s[1] |= o[1]
	s[2] |= o[2]
	s[3] |= o[3]
}

// Intersect keeps in s only the classes of o.
func (s *Set) Intersect(o *Set) {
	s[0] &= o[0]
	s[1] &= o[1]
	s[2] &= o[2]
	s[3] &= o[3]
}

// Intersects reports whether s and o have a class in common.
func (s *Set) Intersects(o *Set) bool {
	return s[0]&o[0]|s[1]&o[1]|s[2]&o[2]|s[3]&o[3] != 0
}

// Contains reports whether every class of o is in s.
func (s *Set) Contains(o *Set) bool {
	return o[0]&^s[0]|o[1]&^s[1]|o[2]&^s[2]|o[3]&^s[3] == 0
}

// Empty reports whether s has no class.
func (s *Set) Empty() bool { return s[0]|s[1]|s[2]|s[3] == 0 }

func (s *Set) size() int {
	return bits.OnesCount64(s[0]) + bits.OnesCount64(s[1]) + bits.OnesCount64(s[2]) + bits.OnesCount64(s[3])
}

// Classes returns the classes of s in ascending order.
func (s Set) Classes() []Class {
	var out []Class
	for w, word := range s {
		for ; word != 0; word &= word - 1 {
			out = append(out, Class(w<<6+bits.TrailingZeros64(word)))
		}
	}
	return out
}

// Classes maps class names to classes. It is filled while lexicons and rules
// are built and only read afterwards; reading is safe for concurrent use,
// interning is not.
type Classes struct {
	names []string
	index map[string]Class
}

// NewClasses returns a table holding the built-in classes.
func NewClasses() *Classes {
	c := &Classes{
		names: slices.Clone(builtinNames[:]),
		index: make(map[string]Class, 2*numBuiltin),
	}
	for i, name := range c.names {
		c.index[name] = Class(i)
	}
	return c
}

// Clone returns a copy that can be extended without touching c. Classes keep
// their numbers, so lexicons built with c work with the copy.
func (c *Classes) Clone() *Classes {
	d := &Classes{names: slices.Clone(c.names), index: make(map[string]Class, len(c.index)+8)}
	for i, name := range d.names {
		d.index[name] = Class(i)
	}
	return d
}

// Intern returns the class called name, declaring it when it is new. A name is
// a lower-case ASCII letter followed by letters, digits and underscores. The
// error says that the name is malformed or the table full.
func (c *Classes) Intern(name string) (Class, error) {
	if k, ok := c.index[name]; ok {
		return k, nil
	}
	if !validName(name) {
		return 0, fmt.Errorf("class name %q: want a lower-case letter, then letters, digits and _", name)
	}
	if len(c.names) == MaxClasses {
		return 0, fmt.Errorf("class %q: more than %d classes", name, MaxClasses)
	}
	k := Class(len(c.names))
	c.names = append(c.names, name)
	c.index[name] = k
	return k, nil
}

// Declare interns every name and returns the first error.
func (c *Classes) Declare(names ...string) error {
	for _, name := range names {
		if _, err := c.Intern(name); err != nil {
			return err
		}
	}
	return nil
}

// Lookup returns the class called name.
func (c *Classes) Lookup(name string) (Class, bool) {
	k, ok := c.index[name]
	return k, ok
}

// Name returns the name of k, or "?" when k is not declared.
func (c *Classes) Name(k Class) string {
	if int(k) >= len(c.names) {
		return "?"
	}
	return c.names[k]
}

// Names returns the names of the classes of s in ascending order of class.
func (c *Classes) Names(s Set) []string {
	var out []string
	for _, k := range s.Classes() {
		out = append(out, c.Name(k))
	}
	return out
}

// Len returns how many classes are declared.
func (c *Classes) Len() int { return len(c.names) }

func validName(s string) bool {
	if s == "" || len(s) > 64 || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := 1; i < len(s); i++ {
		if !isNameByte(s[i]) {
			return false
		}
	}
	return true
}

func isNameByte(b byte) bool {
	return 'a' <= b && b <= 'z' || '0' <= b && b <= '9' || b == '_'
}
