package corpus

import (
	"encoding/json"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// viaStandard reads an object with encoding/json into the same form.
func viaStandard(raw []byte) (map[string]string, bool) {
	var members map[string]json.RawMessage
	if err := json.Unmarshal(raw, &members); err != nil || members == nil {
		return nil, false
	}
	out := map[string]string{}
	for k, v := range members {
		var s string
		if json.Unmarshal(v, &s) != nil || v[0] != '"' {
			s = string(v)
		}
		out[k] = s
	}
	return out, true
}

func viaFast(raw []byte) (map[string]string, bool) {
	out := map[string]string{}
	ok := readObject(raw, func(key string, value []byte, _ bool) bool {
		out[key] = string(value)
		return true
	})
	return out, ok
}

// objects are lines whose every damage must be judged as encoding/json does.
var objects = []string{
	`{}`,
	`{"a":"가나\n\"다\" \\ \u0041\uac00 \ud83d\ude00 \ud83d x","b":12.5e3,"c":null}`,
	` { "list" : [1,"]",{"x":"}"}] , "t":true ,"o":{"p":[]}} `,
	`{"a":"1","a":"2","":"leer"}`,
}

func TestReadObjectAgreesWithStandard(t *testing.T) {
	for _, o := range objects {
		want, _ := viaStandard([]byte(o))
		got, ok := viaFast([]byte(o))
		if !ok {
			t.Errorf("%s: refused", o)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: (-want +got)\n%s", o, diff)
		}
	}
}

// TestReadObjectTakesNothingBroken damages objects in thousands of ways: what
// the fast way takes, the standard one must take, and with the same members.
func TestReadObjectTakesNothingBroken(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	const alphabet = "\"\\{}[],: u0aé\n\x01-tn가"
	taken := 0
	for range 50_000 {
		raw := []byte(objects[rng.IntN(len(objects))])
		for range 1 + rng.IntN(2) {
			i := rng.IntN(len(raw) + 1)
			j := min(len(raw), i+rng.IntN(3))
			c := alphabet[rng.IntN(len(alphabet))]
			raw = append(append(append([]byte{}, raw[:i]...), c), raw[j:]...)
		}
		valid := strings.ToValidUTF8(string(raw), "?")
		got, ok := viaFast([]byte(valid))
		if !ok {
			continue
		}
		taken++
		want, sure := viaStandard([]byte(valid))
		if !sure {
			t.Fatalf("taken, though broken: %q", valid)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("%q: (-want +got)\n%s", valid, diff)
		}
	}
	if taken == 0 {
		t.Error("nothing was taken; the test shows nothing")
	}
}
