package record

import _ "embed"

//go:embed schema.json
var schema []byte

// Schema gives the JSON Schema (draft 2020-12) of a whole record.
func Schema() []byte { return append([]byte(nil), schema...) }
