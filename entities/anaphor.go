package entities

func (l *linker) anaphors() {}
