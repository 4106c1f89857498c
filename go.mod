module github.com/hawliyat/hawliyat

go 1.25.0

require (
	github.com/dlclark/regexp2/v2 v2.13.0
	github.com/rickb777/date/v2 v2.1.8
	github.com/stretchr/testify v1.12.1
	golang.org/x/term v0.42.0
	golang.org/x/text v0.38.0
)

require (
	github.com/govalues/decimal v0.1.36 // indirect
	github.com/rickb777/period v1.0.9 // indirect
	github.com/rickb777/plural v1.4.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/sys v0.43.0 // indirect
)
