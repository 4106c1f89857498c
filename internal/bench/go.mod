module github.com/hawliyat/hawliyat/internal/bench

go 1.26.0

require (
	github.com/hablullah/go-hijri v1.0.2
	github.com/hawliyat/hawliyat v0.0.0
	github.com/markusmobius/go-dateparser v1.4.7
	github.com/rickb777/date/v2 v2.1.8
)

require (
	github.com/dlclark/regexp2/v2 v2.13.0 // indirect
	github.com/govalues/decimal v0.1.36 // indirect
	github.com/hablullah/go-juliandays v1.0.0 // indirect
	github.com/markusmobius/go-dateutil/v2 v2.9.1 // indirect
	github.com/rickb777/period v1.0.9 // indirect
	github.com/rickb777/plural v1.4.2 // indirect
	github.com/tetratelabs/wazero v1.12.0 // indirect
	github.com/wasilibs/go-re2 v1.12.0 // indirect
	github.com/wasilibs/wazero-helpers v0.0.0-20250123031827-cd30c44769bb // indirect
	golang.org/x/sys v0.48.0 // indirect
	golang.org/x/text v0.42.0 // indirect
)

replace github.com/hawliyat/hawliyat => ../..
