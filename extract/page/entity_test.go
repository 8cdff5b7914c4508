package page

import "testing"

func TestReadUnescapesText(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"나린시는 두레은행과 &lsquo;상생&rsquo; 협약을 맺었다.", "나린시는 두레은행과 ‘상생’ 협약을 맺었다."},
		{"&quot;좋다&quot;고 R&amp;D 담당은 말했다.", "\"좋다\"고 R&D 담당은 말했다."},
		{"&amp;quot;좋다&amp;quot;", "\"좋다\""},
		{"나린시&nbsp;협약 &#39;상생&#x27;", "나린시\u00a0협약 '상생'"},
		{"R&D와 AT&T, a=1&reg=2&copy=3 &없다;", "R&D와 AT&T, a=1&reg=2&copy=3 &없다;"},
		{"&nosuchthing; &#xD800;", "&nosuchthing; \ufffd"},
	} {
		p, err := Read([]byte(tt.in), Source{Format: Text, Title: tt.in})
		if err != nil {
			t.Fatal(err)
		}
		if p.Text != tt.want {
			t.Errorf("%q\n got %q\nwant %q", tt.in, p.Text, tt.want)
		}
		if len(p.Meta.Titles) != 1 || p.Meta.Titles[0].Value != fold(tt.want) {
			t.Errorf("title of %q: %+v, want %q", tt.in, p.Meta.Titles, fold(tt.want))
		}
	}
}
