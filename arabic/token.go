package arabic

import "github.com/hawliyat/hawliyat/internal/token"

// Token is a word, a number or a mark of a [Document]. Its fields are
//
//	Key        string     // as Fold gives it: the word, a Number's ASCII digits, a Punct's rune
//	Hash       uint64     // a hash of Key
//	Num        int64      // the value of a Number, or -1 when it has more than 18 digits
//	Start, End int32      // bytes in the text, half-open
//	Kind       TokenKind
//	Flags      TokenFlags
//
// and its method Glued reports whether nothing separates it from the token
// before it. Keys stay valid until the Document is released.
type Token = token.Token

// TokenKind tells what a token consists of.
type TokenKind = token.Kind

// The kinds of token.
const (
	Word   TokenKind = token.Word   // Arabic letters with their tashkeel and tatweel
	Latin  TokenKind = token.Latin  // letters of any other script
	Number TokenKind = token.Number // a run of decimal digits of any family
	Punct  TokenKind = token.Punct  // one punctuation mark, or a tatweel that stands alone
	Symbol TokenKind = token.Symbol // one other rune, or a run of bytes that are not UTF-8
)

// TokenFlags tell what stood before or inside a token. Their method Has reports
// whether all of some flags are set.
type TokenFlags = token.Flags

// The flags of a token. A token after a line break has SpaceBefore too.
const (
	SpaceBefore TokenFlags = token.SpaceBefore // something separates it from the token before
	LineBefore  TokenFlags = token.LineBefore  // a line break stands before
	ParaBefore  TokenFlags = token.ParaBefore  // an empty line stands before
	Vocalised   TokenFlags = token.Vocalised   // the word carries tashkeel
	Stretched   TokenFlags = token.Stretched   // the word carries tatweel
	Changed     TokenFlags = token.Changed     // Key is not the bytes of the text
)
