package mention

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/article"
	"koaccord/extract/sentence"
)

// bodyLine writes a body down: the canonical name, its kind and its country.
func bodyLine(b *Body) string {
	name := b.Name
	if b.Org != nil {
		name = b.Org.Name
	}
	return strings.TrimRight(name+" "+b.Kind+" "+b.Country, " ")
}

func TestBodies(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{"a ministry", "환경부는 만났다.", []string{"환경부 government KR"}},
		{"a ministry's short form", "과기정통부는 만났다.", []string{"과학기술정보통신부 government KR"}},
		{"an agency's short form", "중진공은 만났다.", []string{"중소벤처기업진흥공단 public_agency KR"}},
		{"a city's full name from its short one", "부산시는 만났다.", []string{"부산광역시 local_government KR"}},
		{"letters spelled out", "에스케이텔레콤은 만났다.", []string{"SK텔레콤 company KR"}},
		{"letters as they are", "LG에너지솔루션은 만났다.", []string{"LG에너지솔루션 company KR"}},
		{"ending of a company", "다솔전자는 만났다.", []string{"다솔전자 company"}},
		{"ending of a bank", "두레은행은 만났다.", []string{"두레은행 company"}},
		{"ending of a university", "미르내대학교는 만났다.", []string{"미르내대학교 university"}},
		{"ending of a hospital", "윤슬병원은 만났다.", []string{"윤슬병원 hospital"}},
		{"ending of an association", "한국다온협회는 만났다.", []string{"한국다온협회 association KR"}},
		{"ending of a local government", "나린시는 만났다.", []string{"나린시 local_government"}},
		{"ending of a research institute", "솔빛연구원은 만났다.", []string{"솔빛연구원 research"}},
		{"legal form", "㈜모아본은 만났다.", []string{"모아본 company"}},
		{"legal form behind", "모아본(주)은 만났다.", []string{"모아본 company"}},
		{"a head in the parenthesis", "모아본(대표 윤하솔)은 만났다.", []string{"모아본"}},
		{"introduced by its trade", "로봇 전문기업 모아본은 만났다.", []string{"모아본 company"}},
		{"quoted", "스타트업 ‘모아본’은 만났다.", []string{"모아본 company"}},
		{"a foreign name of several words", "덴마크 벨티카 테라퓨틱스와 만났다.", []string{"벨티카 테라퓨틱스 company DK"}},
		{"a Latin name of several words", "Orinova Systems와 만났다.", []string{"Orinova Systems"}},
		{"a foreign ministry", "라트비아 경제부와 만났다.", []string{"라트비아 경제부 government LV"}},
		{"a country whose name begins like another's", "인도네시아투자청과 만났다.", []string{"인도네시아투자청 public_agency ID"}},
		{"a country", "칠레와 만났다.", []string{"칠레 government CL"}},
		{"a country's other name", "터키와 만났다.", []string{"튀르키예 government TR"}},
		{"countries by letters", "한·미는 만났다.", []string{"한국 government KR", "미국 government US"}},
		{"countries by signs", "韓-日, 만났다.", []string{"한국 government KR", "일본 government JP"}},
		{"a part of a known body", "서울대 의과대학은 만났다.", []string{"서울대 의과대학 university KR"}},
		{"a supervised body", "환경부 산하 한국환경공단은 만났다.", []string{"한국환경공단 public_agency KR"}},
		{"a known division", "삼성물산 건설부문은 만났다.", []string{"삼성물산 company KR"}},
		{"an office for the body", "환경부장관은 만났다.", []string{"환경부 government KR"}},
		{"a list with one particle", "다솔전자·마루소재·두레은행은 만났다.", []string{"다솔전자 company", "마루소재 company", "두레은행 company"}},
		{"a list before 등", "다솔전자, 마루소재 등은 만났다.", []string{"다솔전자 company", "마루소재 company"}},
		{"a list with 및", "다솔전자 및 마루소재는 만났다.", []string{"다솔전자 company", "마루소재 company"}},
		{"names within a parenthesis", "대형 은행(두레은행·하람은행)과 만났다.", []string{"두레은행 company", "하람은행 company"}},
		{"a space lost before a known name", "지난달SK텔레콤은 만났다.", []string{"SK텔레콤 company KR"}},
		{"a party's side", "두레은행 측은 만났다.", []string{"두레은행 company"}},
		{"ordinary nouns are none", "기술과 인력을 늘렸다.", nil},
		{"a figure is none", "300억원을 만들었다.", nil},
		{"a person is none", "윤하솔 대표는 만났다.", nil},
		{"an instrument is none", "업무협약을 맺었다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			fd := find(t, c.in)
			var got []string
			for i := range fd.Bodies {
				line := bodyLine(&fd.Bodies[i])
				if fd.Bodies[i].State {
					line = stateLine(t, &fd.Bodies[i])
				}
				got = append(got, line)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func stateLine(t *testing.T, b *Body) string {
	t.Helper()
	name := theFinder(t).CountryName(b.Country)
	if b.Country == "KR" {
		name = "한국"
	}
	return name + " " + b.Kind + " " + b.Country
}

func TestBodyParentheses(t *testing.T) {
	for _, c := range []struct {
		in      string
		aliases []string
		heads   []string
	}{
		{"솔빛진흥원(이하 솔진원)은 만났다.", []string{"솔진원"}, nil},
		{"솔빛진흥원(원장 한도윤, 솔진원)은 만났다.", []string{"솔진원"}, []string{"한도윤 원장"}},
		{"솔빛진흥원(한도윤 원장)은 만났다.", nil, []string{"한도윤 원장"}},
		{"모아본(Moabon)은 만났다.", []string{"Moabon"}, nil},
		{"솔빛진흥원(서울 중구)은 만났다.", nil, nil},
		{"솔빛진흥원(12명)은 만났다.", nil, nil},
	} {
		fd := find(t, c.in)
		if len(fd.Bodies) != 1 {
			t.Errorf("%s: %d bodies", c.in, len(fd.Bodies))
			continue
		}
		b := &fd.Bodies[0]
		var heads []string
		for _, h := range b.Heads {
			heads = append(heads, h.Name+" "+h.Position)
			if got := c.in[h.Start:h.End]; got != h.Name {
				t.Errorf("%s: the span of %s reads %q", c.in, h.Name, got)
			}
		}
		if diff := cmp.Diff(c.aliases, b.Aliases); diff != "" {
			t.Errorf("%s: aliases (-want +got):\n%s", c.in, diff)
		}
		if diff := cmp.Diff(c.heads, heads); diff != "" {
			t.Errorf("%s: heads (-want +got):\n%s", c.in, diff)
		}
	}
}

func TestPersons(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string // name, position, body
	}{
		{"body name position", "다솔전자 윤하솔 대표는 만났다.", []string{"윤하솔, 대표, 다솔전자"}},
		{"name body position", "윤하솔 다솔전자 대표는 만났다.", []string{"윤하솔, 대표, 다솔전자"}},
		{"name and position", "이날 윤하솔 대표는 만났다.", []string{"윤하솔, 대표, "}},
		{"a fused office", "최온유 강릉시장은 만났다.", []string{"최온유, 강릉시장, 강릉시"}},
		{"a minister", "한도윤 환경부 장관은 만났다.", []string{"한도윤, 장관, 환경부"}},
		{"a fused minister", "한도윤 환경부장관은 만났다.", []string{"한도윤, 환경부장관, 환경부"}},
		{"two in a row", "윤하솔 다솔전자 대표와 한도윤 두레은행 행장이 만났다.", []string{"윤하솔, 대표, 다솔전자", "한도윤, 행장, 두레은행"}},
		{"a foreign name", "다솔전자 한스 페테르센 사장은 만났다.", []string{"한스 페테르센, 사장, 다솔전자"}},
		{"a foreign name before a firm that its end tells", "김하늘 나린시장과 팀 로덴 노르멕에너지 회장이 만났다.", []string{"김하늘, 나린시장, 나린시", "팀 로덴, 회장, 노르멕에너지"}},
		{"a foreign name that was cut as if it bore a particle", "김하늘 나린시장과 지나 토레도 노르멕테크 대표가 만났다.", []string{"김하늘, 나린시장, 나린시", "지나 토레도, 대표, 노르멕테크"}},
		{"a family name of Japan on 와", "한도윤 외교부 장관은 나가사와 요시 일본 외무상과 만났다.", []string{"한도윤, 장관, 외교부", "나가사와 요시, 외무상, 일본 외무성"}},
		{"an unknown firm that ends like a particle", "김하늘 나린시장과 조셉 클레덴 노르마로 대표가 만났다.", []string{"김하늘, 나린시장, 나린시", "조셉 클레덴, 대표, 노르마로"}},
		{"a former president", "김하늘 나린시장은 토니 윌덴 전 미국 대통령과 만났다.", []string{"김하늘, 나린시장, 나린시", "토니 윌덴, 대통령, 미국"}},
		{"a state by its letter", "한도윤 국방부 장관은 토니 윌덴 미 국방장관과 만났다.", []string{"한도윤, 장관, 국방부", "토니 윌덴, 국방장관, 미국 국방부"}},
		{"a ministry abroad", "한도윤 경찰청장은 르엉 땀 반 베트남 공안부 장관과 만났다.", []string{"한도윤, 경찰청장, 경찰청", "르엉 땀 반, 장관, 베트남 공안부"}},
		{"the head of a place abroad", "김하늘 나린시장과 빌 리덴 테네시 주지사가 만났다.", []string{"김하늘, 나린시장, 나린시", "빌 리덴, 주지사, 테네시주"}},
		{"a place abroad in one word with its head", "김하늘 나린시장은 하비브 토레니 미국 어바인시장과 만났다.", []string{"김하늘, 나린시장, 나린시", "하비브 토레니, 어바인시장, 미국 어바인시"}},
		{"an ambassador in one word with his state", "김하늘 나린시장은 28일 제프 로덴 주한호주대사와 만났다.", []string{"김하늘, 나린시장, 나린시", "제프 로덴, 주한호주대사, 호주"}},
		{"the ambassador of Korea to a state", "이날 김하늘 주체코 한국대사가 왔다.", []string{"김하늘, 주체코 한국대사, 한국"}},
		{"a firm of two words behind a Korean name", "윤하솔 나린전자 대표와 김도윤 골든 마레로 대표가 만났다.", []string{"윤하솔, 대표, 나린전자", "김도윤, 대표, 골든 마레로"}},
		{"what part of the world an office is for", "윤하솔 삼성전자 글로벌 총괄은 만났다.", []string{"윤하솔, 글로벌 총괄, 삼성전자"}},
		{"a firm that could be a Korean name", "윤하솔 나린전자 대표와 이하준 노르멕(Normec) 대표가 만났다.", []string{"윤하솔, 대표, 나린전자", "이하준, 대표, 노르멕"}},
		{"a minister of Japan", "한도윤 외교부 장관과 스즈키 요시 일본 재무장관이 만났다.", []string{"한도윤, 장관, 외교부", "스즈키 요시, 재무장관, 일본 재무성"}},
		{"a vice president of a division", "윤하솔 다솔전자 전략본부장은 만났다.", []string{"윤하솔, 전략본부장, 다솔전자"}},
		{"a last name behind a first name from abroad", "윤하솔 나린전자 대표와 마이클 서머필드 대표가 만났다.", []string{"윤하솔, 대표, 나린전자", "마이클 서머필드, 대표, "}},
		{"a first name that ends like a city", "윤하솔 나린전자 대표와 마리우시 브와슈넬프 부총리 겸 국방부장관, 김하늘 총사령관이 만났다.", []string{"윤하솔, 대표, 나린전자", "마리우시 브와슈넬프, 부총리, ", "김하늘, 총사령관, "}},
		{"no person", "대표 상품은 잘 팔린다.", nil},
		{"a body's name before a position is no person", "환경부 장관은 만났다.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			fd := find(t, c.in)
			var got []string
			for _, p := range fd.Persons {
				got = append(got, fmt.Sprintf("%s, %s, %s", p.Name, p.Position, p.Org))
				if s := c.in[p.Start:p.End]; s != p.Name {
					t.Errorf("the span of %s reads %q", p.Name, s)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", c.in, diff)
			}
		})
	}
}

func TestInstruments(t *testing.T) {
	for _, c := range []struct{ in, kind, text string }{
		{"업무협약을 맺었다.", "mou", "업무협약"},
		{"업무 협약을 맺었다.", "mou", "업무 협약"},
		{"업무협약(MOU)을 맺었다.", "mou", "업무협약"},
		{"협약(MOU)을 맺었다.", "mou", "협약"},
		{"MOU를 맺었다.", "mou", "MOU"},
		{"투자양해각서를 맺었다.", "mou", "투자양해각서"},
		{"양해 각서를 맺었다.", "mou", "양해 각서"},
		{"업무협약식을 열었다.", "mou", "업무협약식"},
		{"투자협약을 맺었다.", "agreement", "투자협약"},
		{"투자협약(MOU)을 맺었다.", "agreement", "투자협약"},
		{"협약서를 교환했다.", "agreement", "협약서"},
		{"합의각서(MOA)를 맺었다.", "moa", "합의각서"},
		{"합의서에 서명했다.", "moa", "합의서"},
		{"인수의향서를 맺었다.", "loi", "인수의향서"},
		{"공급 계약 의향서를 맺었다.", "loi", "의향서"},
		{"이행약정을 맺었다.", "arrangement", "이행약정"},
		{"자유무역협정에 서명했다.", "treaty", "자유무역협정"},
		{"공급계약을 체결했다.", "contract", "공급계약"},
		{"공동선언문을 채택했다.", "joint_statement", "공동선언문"},
		{"공동 선언문을 채택했다.", "joint_statement", "공동 선언문"},
		{"파트너십을 맺었다.", "accord", "파트너십"},
		{"공동연구에 합의했다.", "accord", "합의했다"},
		{"서로 손을 맞잡았다.", "accord", "손을 맞잡았다"},
	} {
		fd := find(t, c.in)
		if len(fd.Triggers) != 1 {
			t.Errorf("%s: %d triggers, want 1", c.in, len(fd.Triggers))
			continue
		}
		tr := fd.Triggers[0]
		if tr.Type != c.kind || tr.Text != c.text {
			t.Errorf("%s: %s %q, want %s %q", c.in, tr.Type, tr.Text, c.kind, c.text)
		}
		if tr.Start < 0 || tr.End > len(c.in) || tr.Start >= tr.End || tr.Rule == "" {
			t.Errorf("%s: span %d-%d, rule %q", c.in, tr.Start, tr.End, tr.Rule)
		}
	}
}

func TestNoInstrument(t *testing.T) {
	for _, s := range []string{"환경을 지켰다.", "계열사를 늘렸다.", "협력을 바란다.", "회의를 열었다.", "상을 받았다.", ""} {
		if fd := find(t, s); len(fd.Triggers) != 0 {
			t.Errorf("%q: %+v", s, fd.Triggers)
		}
	}
}

func TestStatus(t *testing.T) {
	for _, c := range []struct {
		in, status string
		negated    bool
	}{
		{"업무협약을 체결했다.", Signed, false},
		{"업무협약을 체결하고 사업을 벌인다.", Signed, false},
		{"업무협약을 맺고 공동 사업을 추진한다.", Signed, false},
		{"업무협약을 맺어 새 사업을 검토한다.", Signed, false},
		{"업무협약을 체결하며 협력 방안을 논의했다.", Signed, false},
		{"업무협약을 맺었다.", Signed, false},
		{"업무협약에 서명했다.", Signed, false},
		{"업무협약이 체결됐다.", Signed, false},
		{"업무협약 체결", Signed, false},
		{"업무협약을 28일 시청에서 체결했다.", Signed, false},
		{"업무협약을 체결한다.", Planned, false},
		{"업무협약을 체결할 예정이다.", Planned, false},
		{"업무협약을 체결하기로 했다.", Planned, false},
		{"업무협약을 맺는다.", Planned, false},
		{"업무협약을 맺기로 했다.", Planned, false},
		{"업무협약 체결을 앞두고 있다.", Planned, false},
		{"업무협약 체결을 추진하고 있다.", Proposed, false},
		{"업무협약을 추진한다.", Proposed, false},
		{"업무협약을 제안했다.", Proposed, false},
		{"업무협약 체결을 논의했다.", Proposed, false},
		{"공급계약을 연장했다.", Renewed, false},
		{"공급계약을 갱신했다.", Renewed, false},
		{"공급계약을 해지했다.", Ended, false},
		{"공급계약을 파기했다.", Ended, false},
		{"공급계약이 무산됐다.", Ended, false},
		{"업무협약을 체결하지 않았다.", "", true},
		{"업무협약을 맺지 못했다.", "", true},
	} {
		fd := find(t, c.in)
		if len(fd.Triggers) != 1 {
			t.Errorf("%s: %d triggers, want 1", c.in, len(fd.Triggers))
			continue
		}
		if tr := fd.Triggers[0]; tr.Negated != c.negated || !c.negated && tr.Status != c.status {
			t.Errorf("%s: %q, negated %v; want %q, %v", c.in, tr.Status, tr.Negated, c.status, c.negated)
		}
	}
}

func TestPointsBack(t *testing.T) {
	for s, want := range map[string]bool{"이번 업무협약을 통해 만난다.": true, "이번MOU를 통해 만난다.": true, "해당 계약을 체결했다.": true, "새 계약을 체결했다.": false, "이날 업무협약을 체결했다.": true} {
		fd := find(t, s)
		if len(fd.Triggers) != 1 || fd.Triggers[0].Refers != want {
			t.Errorf("%s: %+v, want Refers %v", s, fd.Triggers, want)
		}
	}
}

func TestLookup(t *testing.T) {
	f := theFinder(t)
	for _, c := range []struct {
		name, want   string
		sure, former bool
	}{
		{"중소벤처기업부", "중소벤처기업부", true, false},
		{"중기부", "중소벤처기업부", true, false},
		{"엘지전자", "LG전자", true, false},
		{"미래창조과학부", "미래창조과학부", true, false},
		{"다솔전자", "", false, false},
		{"", "", false, false},
	} {
		org, sure, former, ok := f.Lookup(c.name)
		name := ""
		if ok {
			name = org.Name
		}
		if name != c.want || sure != c.sure || former != c.former {
			t.Errorf("Lookup(%q) = %q, %v, %v; want %q, %v, %v", c.name, name, sure, former, c.want, c.sure, c.former)
		}
	}
}

func TestCountries(t *testing.T) {
	f := theFinder(t)
	for name, code := range map[string]string{"한국": "KR", "튀르키예": "TR", "터키": "TR", "북마케도니아": "MK", "호주": "AU", "사우디": "SA", "라트비아": "LV", "나린": ""} {
		if got := f.Country(name); got != code {
			t.Errorf("Country(%q) = %q, want %q", name, got, code)
		}
	}
	for code, name := range map[string]string{"TR": "튀르키예", "MK": "북마케도니아", "AU": "호주", "US": "미국"} {
		if got := f.CountryName(code); got != name {
			t.Errorf("CountryName(%q) = %q, want %q", code, got, name)
		}
	}
	for city, code := range map[string]string{"다낭": "VN", "파리": "FR", "나린": ""} {
		if got := f.City(city); got != code {
			t.Errorf("City(%q) = %q, want %q", city, got, code)
		}
	}
}

func TestAbbreviates(t *testing.T) {
	for _, c := range []struct {
		short, full string
		want        bool
	}{{"중진공", "중소벤처기업진흥공단", true}, {"창진원", "창업진흥원", true}, {"솔진원", "창업진흥원", false}, {"창업진흥원", "창진원", false}, {"창", "창업진흥원", false}} {
		if got := Abbreviates(c.short, c.full); got != c.want {
			t.Errorf("Abbreviates(%q, %q) = %v, want %v", c.short, c.full, got, c.want)
		}
	}
}

// FuzzFind: every span of what is found lies within the sentence.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"다솔전자(대표 윤하솔)와 미르내대학교는 28일 업무협약(MOU)을 체결했다.", "韓-日, 협약", "(이하 ", "㈜", "\xff와 협약을 맺", "가나시장 홍 대표"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		fd := find(t, s)
		for _, b := range fd.Bodies {
			inside(t, s, "body", b.Start, b.End)
		}
		for _, p := range fd.Persons {
			inside(t, s, "person", p.Start, p.End)
		}
		for _, tr := range fd.Triggers {
			inside(t, s, "trigger", tr.Start, tr.End)
			if tr.First < 0 || tr.Last < tr.First || tr.Last >= len(fd.Units) || tr.Pred >= len(fd.Units) {
				t.Errorf("%q: trigger of units %d-%d, predicate %d of %d", s, tr.First, tr.Last, tr.Pred, len(fd.Units))
			}
		}
		for _, d := range fd.Dates() {
			inside(t, s, "date", d.Start, d.End)
		}
		for _, m := range fd.Money() {
			inside(t, s, "money", m.Start, m.End)
		}
	})
}

func inside(t *testing.T, s, what string, start, end int) {
	t.Helper()
	if start < 0 || start >= end || end > len(s) {
		t.Errorf("%s %d-%d of %d bytes %q", what, start, end, len(s), s)
	}
}

// TestWorth: which sentences are read.
func TestWorth(t *testing.T) {
	f := theFinder(t)
	const lead = "봄이 왔다. 꽃이 피었다. 새가 울었다. 비가 내렸다. "
	for text, want := range map[string]string{
		"두레은행이 지점을 열었다.":                                               "",
		"다솔전자와 마루소재가 손 잡는다.":                                           "1",
		"다솔전자와 마루소재가 손을 맞잡았다.":                                         "1",
		"두레은행이 업무 협약을 맺었다.":                                            "1",
		"두레은행이 양해 각서를 썼다.":                                             "1",
		lead + "값이 올랐다. 가온시가 협약을 맺었다. 날이 갰다.":                          "1111010",
		lead + "가온시는 넓다. 지난달에 협약을 맺었다. 곧 문을 연다.":                       "1111110",
		lead + "가온시는 넓다. 곧 문을 연다. 지난달에 협약을 맺었다.":                       "1111111",
		lead + "가온시는 넓다. 다솔군은 좁다. 지난달에 협약을 맺었다.":                       "1111011",
		lead + "날이 갰다. 이날 행사에는 시장이 참석했다. 이번 협약은 처음이다.":                 "1111011",
		lead + "가온시가 섰다. 다시 갔다. 또 갔다. 못 갔다. 안 갔다. 늘 갔다. 지난달에 협약을 맺었다.": "11110111111",
	} {
		list := sentence.Split(&article.Article{Paragraphs: []string{text}})
		got := ""
		for _, read := range f.worth(list) {
			got += map[bool]string{true: "1", false: "0"}[read]
		}
		if got != want {
			t.Errorf("worth(%q) = %s, want %s", text, got, want)
		}
	}
}
