package main

import (
	"encoding/binary"
	"errors"
)

var errCatalogue = errors.New("geonames.mo: not a message catalogue")

// readCatalogue reads a GNU gettext catalogue: message to translation. The
// messages of geonames.mo are numbers of GeoNames, codes of first-level
// regions such as IQ.13, and codes of countries.
func readCatalogue(mo []byte) (map[string]string, error) {
	if len(mo) < 20 {
		return nil, errCatalogue
	}
	var order binary.ByteOrder
	switch uint32(0x950412de) {
	case binary.LittleEndian.Uint32(mo):
		order = binary.LittleEndian
	case binary.BigEndian.Uint32(mo):
		order = binary.BigEndian
	default:
		return nil, errCatalogue
	}
	n := int(order.Uint32(mo[8:]))
	ids, texts := int(order.Uint32(mo[12:])), int(order.Uint32(mo[16:]))
	at := func(table, i int) (string, bool) {
		if p := table + 8*i; p >= 0 && p+8 <= len(mo) {
			size, off := int(order.Uint32(mo[p:])), int(order.Uint32(mo[p+4:]))
			if off >= 0 && size >= 0 && off+size <= len(mo) {
				return string(mo[off : off+size]), true
			}
		}
		return "", false
	}
	out := make(map[string]string, min(n, len(mo)/16))
	for i := range n {
		id, ok1 := at(ids, i)
		text, ok2 := at(texts, i)
		if !ok1 || !ok2 {
			return nil, errCatalogue
		}
		if id != "" {
			out[id] = text
		}
	}
	return out, nil
}
