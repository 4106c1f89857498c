package entities

func romanize(name string) string { return "" }
