package sentence

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/article"
)

func TestEnds(t *testing.T) {
	tests := map[string][]string{
		"":         nil,
		"제목뿐인 한 줄": {"제목뿐인 한 줄"},
		"누리시는 3일 협약을 맺었다.새빛대는 교육을 맡는다.":           {"누리시는 3일 협약을 맺었다.", "새빛대는 교육을 맡는다."},
		"누리시는 협약을 맺었다. 새빛대는 교육을 맡는다.":             {"누리시는 협약을 맺었다. ", "새빛대는 교육을 맡는다."},
		"그는 “길을 냈다. 이제 걷겠다.”고 말했다. 시민들은 반겼다.":     {"그는 “길을 냈다. 이제 걷겠다.”고 말했다. ", "시민들은 반겼다."},
		"그는 \"길을 냈다. 이제 걷겠다\"고 말했다. 시민들은 반겼다.":    {"그는 \"길을 냈다. 이제 걷겠다\"고 말했다. ", "시민들은 반겼다."},
		"“이제 걷겠습니다.” 그는 웃었다.":                     {"“이제 걷겠습니다.” ", "그는 웃었다."},
		"그는 “닫는 따옴표를 잃었다. 다음 문장은 따로다.":            {"그는 “닫는 따옴표를 잃었다. ", "다음 문장은 따로다."},
		"전년보다 3.5% 늘었다. 2020. 1. 16. 서울에서 맺었다.":   {"전년보다 3.5% 늘었다. ", "2020. 1. 16. 서울에서 맺었다."},
		"누리전자(Nuri Co., Ltd.)는 협약을 맺었다. 끝.":       {"누리전자(Nuri Co., Ltd.)는 협약을 맺었다. ", "끝."},
		"문의는 a.b@nuri.kr로 하면 된다. nuri.kr을 본다.":    {"문의는 a.b@nuri.kr로 하면 된다. ", "nuri.kr을 본다."},
		"두 기관은 △교육 △연구 등에 힘을 모은다. ▷ 기간은 2년이다.":    {"두 기관은 △교육 △연구 등에 힘을 모은다. ", "▷ 기간은 2년이다."},
		"협력이 될까? 그는 된다고 했다!":                      {"협력이 될까? ", "그는 된다고 했다!"},
		"‘왜 지금인가?’라고 물었다. 답은 없었다.":                {"‘왜 지금인가?’라고 물었다. ", "답은 없었다."},
		"협약을 체결함. 교육을 지원할 예정. 세부는 붙임":             {"협약을 체결함. ", "교육을 지원할 예정. ", "세부는 붙임"},
		"누리시는 협약을 맺었다(3일 시청에서 맺었다. 둘째다). 다음은 없다.": {"누리시는 협약을 맺었다(3일 시청에서 맺었다. 둘째다). ", "다음은 없다."},
		"첫 줄\n둘째 줄": {"첫 줄\n", "둘째 줄"},
		"누리시가 협약을 맺었다.3일 시청에서다.":           {"누리시가 협약을 맺었다.", "3일 시청에서다."},
		"시장이 서 있다./누리통신누리시는 협약을 맺었다.":      {"시장이 서 있다.", "/누리통신누리시는 협약을 맺었다."},
		"시장이 서 있다 [사진=누리통신] 누리시는 협약을 맺었다.": {"시장이 서 있다 ", "[사진=누리통신] 누리시는 협약을 맺었다."},
		"시장이 서 있다사진=누리통신누리시는 협약을 맺었다.":     {"시장이 서 있다", "사진=누리통신누리시는 협약을 맺었다."},
		"시장이 서 있다(ⓒ 누리통신) 누리시는 협약을 맺었다.":   {"시장이 서 있다", "(ⓒ 누리통신) 누리시는 협약을 맺었다."},
		"협약에 담은 사진/영상 사업을 맡는다.":            {"협약에 담은 사진/영상 사업을 맡는다."},
		"누리시장이 서 있다. 누리시 제공이번 협약은 새롭다.":    {"누리시장이 서 있다. ", "누리시 제공", "이번 협약은 새롭다."},
		"참석: 누리시장(가나다)이날 협약식이 열렸다. 끝.":     {"참석: 누리시장(가나다)", "이날 협약식이 열렸다. ", "끝."},
		"지난 어린이날 반 클라이번 대회가 열렸다.":          {"지난 어린이날 반 클라이번 대회가 열렸다."},
		"회사는 KAIST. 이번이 처음이다.":             {"회사는 KAIST. ", "이번이 처음이다."},
	}
	for host, want := range tests {
		var got []string
		start := 0
		for _, end := range ends(host) {
			got = append(got, host[start:end])
			start = end
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("ends(%q) (-want +got):\n%s", host, diff)
		}
	}
}

func TestSplitOrder(t *testing.T) {
	a := &article.Article{Title: "제목", Subtitles: []string{"부제"}, Captions: []string{"사진 설명"}, Paragraphs: []string{"첫 문장이다. 둘째다.", "끝 문단"}}
	var got []string
	for _, s := range Split(a) {
		got = append(got, s.At+"|"+s.Text())
	}
	want := []string{"/article/title|제목", "/article/subtitles/0|부제", "/article/paragraphs/0|첫 문장이다. ", "/article/paragraphs/0|둘째다.",
		"/article/paragraphs/1|끝 문단", "/article/captions/0|사진 설명"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Split (-want +got):\n%s", diff)
	}
}

func FuzzEnds(f *testing.F) {
	for _, s := range []string{"“다.”", "\"\"(.", "했다.고", "…?!\n", "\xff다.\xe2", "(((((", "Co.. 다"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, host string) {
		last := 0
		for _, end := range ends(host) {
			if end <= last || end > len(host) {
				t.Fatalf("ends(%q): %d after %d", host, end, last)
			}
			last = end
		}
		if last != len(host) {
			t.Fatalf("ends(%q) stop at %d of %d", host, last, len(host))
		}
	})
}

func BenchmarkEnds(b *testing.B) {
	host := strings.Repeat("누리시는 3일 새빛대와 “교육을 맡는다. 함께 간다.”고 밝히고 (시장 홍길동) 협약을 맺었다. ", 2000)
	b.SetBytes(int64(len(host)))
	for b.Loop() {
		ends(host)
	}
}
