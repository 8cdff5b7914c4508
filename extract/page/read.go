package page

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
)

// ErrEmpty says that the document holds nothing but white space.
var ErrEmpty = errors.New("the document is empty")

// Read decodes one document.
func Read(data []byte, source Source) (*Page, error) {
	sum := sha256.Sum256(data)
	return &Page{Source: source, SHA256: hex.EncodeToString(sum[:]), Bytes: len(data), Format: Text, Encoding: "utf-8", Text: string(data)}, nil
}
