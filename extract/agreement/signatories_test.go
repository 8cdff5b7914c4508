package agreement

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"koaccord/extract/article"
	"koaccord/extract/mention"
	"koaccord/extract/sentence"
	"koaccord/rules"
)

func TestSignatories(t *testing.T) {
	const lead = "가나전자는 20일 다라건설과 설비 공급을 위한 업무협약을 체결했다고 밝혔다."
	tests := []struct {
		name string
		text string
		want []string
	}{
		{"attendance, name first", lead + " 이날 협약식에는 김하늘 가나전자 대표와 박바다 다라건설 사장 등이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"a photograph of the year before", "지난해 10월 김하늘 가나전자 사장(왼쪽)과 박바다 다라건설 대표가 누리 공장에서 만나 기념촬영을 하고 있다. " + lead,
			nil},
		{"the photograph of a signing of the year before", lead + " 사진은 지난해 10월 ‘공동 연구 협약’ 체결식에 참석한 김하늘 가나전자 사장(왼쪽)과 박바다 다라건설 대표의 모습.",
			nil},
		{"a head told with the ministry over the body", "국가기술표준원과 한국전력공사는 8일 업무협약을 맺었다. 8일 업무협약식을 연 진서준 산업부 국가기술표준원장, 김하늘 한국전력공사 본부장(왼쪽부터).",
			[]string{"진서준 국가기술표준원장 국가기술표준원", "김하늘 본부장 한국전력공사"}},
		{"a body misprinted beside its head", "누리퓨처엠은 포항시, 절강하르코발트와 업무협약을 체결했다. 왼쪽부터 김하늘 누리퓨처엠 대표이사, 천 쉬에린 중국 절강하르코바트 회장, 이서준 포항시장.",
			[]string{"김하늘 대표이사 누리퓨처엠", "천 쉬에린 회장 절강하르코발트", "이서준 포항시장 포항시"}},
		{"a head who speaks at the signing", lead + " 박바다 다라건설 사장은 이날 협약식에서 “설비를 늘리겠다”고 말했다.",
			[]string{"박바다 사장 다라건설"}},
		{"the head of the other party beside one who is told with his body", lead + " 협약식에는 김하늘 대표와 박바람 다라건설 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바람 사장 다라건설"}},
		{"two of one office in the order of their parties", "가나대는 20일 다라대와 업무협약을 체결했다. 협약식에는 김하늘 총장과 박바람 총장이 참석했다.",
			[]string{"김하늘 총장 가나대학교", "박바람 총장 다라대"}},
		{"two who sign without their bodies, in the order of the parties", "누리FC는 20일 다온의료원과 지정병원 협약을 맺었다. 김하늘 단장과 박바람 부원장이 협약서에 서명했다.",
			[]string{"김하늘 단장 누리FC", "박바람 부원장 다온의료원"}},
		{"in the house of the other party, the own head first", "안성시는 20일 다온의료원에서 김하늘 안성시장과 박바람 다온의료원장이 참석한 가운데 다온의료원과 업무협약을 맺었다.",
			[]string{"김하늘 안성시장 안성시", "박바람 다온의료원장 다온의료원"}},
		{"a word of a kind between name and office", "누리FC는 20일 다온의료원과 지정병원 협약을 맺었다. 김하늘 누리FC 단장과 박바람 의료원 부원장이 협약서에 서명했다.",
			[]string{"김하늘 단장 누리FC", "박바람 부원장 다온의료원"}},
		{"who came to the ceremony", "다온의료원은 20일 누리교도소와 업무협약을 맺었다. 이날 협약식에는 김하늘 원장과 박바람 교도소장을 비롯해 간부 10여명이 나왔다.",
			[]string{"김하늘 원장 다온의료원", "박바람 교도소장 누리교도소"}},
		{"what somebody is, told before the name, is no part of it", "수출입은행은 20일 다라복지재단과 약정을 맺었다. 이날 약정식에는 김하늘 수출입은행장과 재단 대표이사인 자람 스님이 참석했다.",
			[]string{"김하늘 수출입은행장 한국수출입은행"}},
		{"the head of a body that is no party", "안성시는 20일 누리상선과 물류 협약을 맺었다. 협약식에는 김하늘 안성시장, 박바람 누리상선(주) 상무, 이가람 솔빛신항만(주) 대표, 최나래 안성수산협회장을 비롯한 안성세관, 경상북도 관계자 등이 참석했다.",
			[]string{"김하늘 안성시장 안성시", "박바람 상무 누리상선"}},
		{"the mayor of a city of the province that signs", "충청남도와 서울특별시는 20일 업무협약을 체결했다. 협약식에는 김하늘 충남지사와 박바람 서울시장, 이가람 보령시장이 참석했다.",
			[]string{"김하늘 충남지사 충청남도", "박바람 서울시장 서울특별시"}},
		{"those who join hands are no person", "가나로봇은 덴마크 용접 업체인 DarHarsenBV(이하 Dar)와 업무협약을 체결한다고 20일 밝혔다. 가나로봇이 손잡은Dar사는 용접 시장에서 첫째다.",
			nil},
		{"sides of a photograph in one letter", lead + " (좌)김하늘 가나전자 대표, (우)박바람 다라건설 사장.",
			[]string{"김하늘 대표 가나전자", "박바람 사장 다라건설"}},
		{"who holds two offices", "김하늘 부총리 겸 교육부 장관은 20일 박바람 여성가족부 장관과 업무협약을 체결했다.",
			[]string{"김하늘 부총리 겸 교육부 장관 교육부", "박바람 장관 여성가족부"}},
		{"a foreign name that begins like a Korean one", "김하늘 외교부 장관이 20일 하워드 다라트 미국 국무장관과 양해각서에 서명했다.",
			[]string{"김하늘 장관 외교부", "하워드 다라트 국무장관 미국 국무부"}},
		{"those whom 서명은 tells", lead + " 서명은 김하늘 가나전자 대표와 박바람 다라건설 사장이 했다.",
			[]string{"김하늘 대표 가나전자", "박바람 사장 다라건설"}},
		{"a deputy minister without his ministry", "국방부는 김하늘 차관이 20일 호세 로메로 에콰도르 국방부 차관과 양해각서에 서명했다고 21일 밝혔다.",
			[]string{"김하늘 차관 국방부", "호세 로메로 차관 에콰도르 국방부"}},
		{"the parts of a firm that two words join", lead + " 왼쪽부터 김하늘 가나전자 성장전략 및 마케팅 총괄 부사장, 박바람 다라건설 대표이사.",
			[]string{"김하늘 성장전략 및 마케팅 총괄 가나전자", "박바람 대표이사 다라건설"}},
		{"a unit of a firm before the name", lead + " 협약식에는 김하늘 가나전자 대표와 다라건설 미래전략실 박바람 상무가 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바람 상무 다라건설"}},
		{"fields of a division with a dot between", lead + " 김하늘 가나전자 인공지능·데이터그룹장과 박바람 다라건설 대표가 업무협약을 맺은 뒤 기념촬영을 하고 있다.",
			[]string{"김하늘 인공지능·데이터그룹장 가나전자", "박바람 대표 다라건설"}},
		{"two offices of a minister abroad", "김하늘 한국항공우주산업 사장과 마리우시 다레크 폴란드 부총리 겸 국방부 장관이 20일 계약을 체결했다.",
			[]string{"김하늘 사장 한국항공우주산업", "마리우시 다레크 장관 폴란드 국방부"}},
		{"a mayor abroad with the characters of his name", "울산시와 중국 광저우시는 20일 업무협약을 체결했다. 이 자리엔 린다웨(林大偉) 광저우시장, 김하늘 울산시장이 참석했다.",
			[]string{"린다웨 광저우시장 중국 광저우시", "김하늘 울산시장 울산광역시"}},
		{"a name abroad with its characters between body and office", "울산시와 노르빅 자동차는 20일 업무협약을 체결했다. 협약식에는 김하늘 울산시장, 노르빅 자동차 펑다웨(馮大偉) 부총재가 참석했다.",
			[]string{"김하늘 울산시장 울산광역시", "펑다웨 부총재 노르빅 자동차"}},
		{"the commander of a unit with a number", "가나협회와 육군 5사단이 20일 업무협약을 체결했다. 협약식에는 김하늘 가나협회 회장과 박바람 5사단장이 참석했다.",
			[]string{"김하늘 회장 가나협회", "박바람 5사단장 육군 5사단"}},
		{"a legal form behind the name of the firm", lead + " 협약식에는 김하늘 가나전자 대표와 다라건설 유한회사 박바람 대표이사가 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바람 대표이사 다라건설"}},
		{"a professor who stands for the university alone", "가나전자는 20일 성균관대학교와 업무협약을 체결했다. 협약식에는 김하늘 가나전자 본부장, 박바람 성균관대학교 산업경영공학과 교수가 참석했다.",
			[]string{"김하늘 본부장 가나전자", "박바람 산업경영공학과 교수 성균관대학교"}},
		{"a second of the same firm, with a short name", lead + " 협약식에는 가나전자 김하늘 포트폴리오부문장, 김준 부회장, 박바람 다라건설 대표가 참석했다.",
			[]string{"김준 부회장 가나전자", "박바람 대표 다라건설"}},
		{"the head of a province whose name begins like that of a person", "나주시가 20일 전라남도와 업무협약을 체결했다. 협약식에는 김하늘 전라남도지사, 박바람 나주시장이 참석했다.",
			[]string{"김하늘 전라남도지사 전라남도", "박바람 나주시장 나주시"}},
		{"list of a caption, body first", lead + " 왼쪽부터 가나전자 김하늘 대표, 다라건설 박바다 사장이 협약식에서 기념촬영을 하고 있다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"the head of the firm that the sentence is of, who comes alone", "가나전자는 20일 김하늘 대표가 참석한 가운데 다라건설과 공급 계약을 체결했다.",
			[]string{"김하늘 대표 가나전자"}},
		{"a name before the unit that its bearer heads", "가나전자와 성균관대학교는 20일 업무협약을 체결했다. 가나전자 김하늘 대표와 성균관대학교 이하늘 아르카디아 연구실장이 체결식에서 기념촬영을 하고 있다.",
			[]string{"김하늘 대표 가나전자", "이하늘 아르카디아 연구실장 성균관대학교"}},
		{"the head and not who came along", lead + " 협약식에는 김하늘 가나전자 대표, 이구름 가나전자 전무, 박바다 다라건설 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"two heads with one body", lead + " 협약식에는 김하늘·최나무 가나전자 대표, 박바다 다라건설 사장이 참석했다.",
			[]string{"최나무 대표 가나전자", "김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"department between name and office", lead + " 협약식에는 김하늘 가나전자 대표, 다라건설 박바다 해외사업 부사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 해외사업 부사장 다라건설"}},
		{"name glued to a headline", "설비 공급 업무협약김하늘 가나전자 대표(왼쪽)와 박바다 다라건설 사장이 협약을 체결한 뒤 기념촬영을 하고 있다. " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"guests of other bodies", lead + " 협약식에는 김하늘 가나전자 대표와 정노을 국회의원, 박바다 다라건설 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"sides of a photograph in parentheses", "설비 공급 협약식 (좌 / 가나전자 김하늘 대표, 우 / 다라건설 박바다 사장) " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"sides of a photograph behind what it shows, with who holds what", "사진은 업무협약 체결 모습 (가운데 협약서를 들고 있는 왼쪽이 가나전자 김하늘 대표, 오른쪽이 ㈜다라건설 최도윤 사장) " + lead,
			[]string{"김하늘 대표 가나전자", "최도윤 사장 다라건설"}},
		{"list behind what a photograph shows", "업무협약식 사진(김하늘 가나전자 대표, 박바다 다라건설 사장) " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"quotes of a headline glued to a caption", "설비 공급 업무협약“잠재력 큰 시장”20일 서울에서 열린 업무협약식에서 김하늘 가나전자 대표(왼쪽)와 박바다 다라건설 사장이 서명한 뒤 기념촬영을 하고 있다. " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"attendance right after the ceremony", "가나전자와 다라건설은 20일 업무협약식을 열었다. 가나전자 김하늘 대표와 다라건설 박바다 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"short name and a rare surname in a list", lead + " 협약식에는 김하늘 가나전자 대표, 엄솔 다라건설 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "엄솔 사장 다라건설"}},
		{"one foreign name with a place in the photograph", lead + " 김하늘(앞줄 왼쪽) 가나전자 대표와 쯔엉(앞줄 오른쪽) 다라건설 회장이 협약서에 서명을 하고 있다.",
			[]string{"김하늘 대표 가나전자", "쯔엉 회장 다라건설"}},
		{"one foreign name between a party and its head's office", lead + " 협약식에는 가나전자 김하늘 대표, 다라건설 쯔엉응옥 회장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "쯔엉응옥 회장 다라건설"}},
		{"foreign name that begins a list", lead + " (왼쪽부터) 쩐민응 다라건설 회장, 김하늘 가나전자 대표가 협약식에서 기념촬영을 하고 있다.",
			[]string{"쩐민응 회장 다라건설", "김하늘 대표 가나전자"}},
		{"nouns of a division are no name", lead + " 왼쪽부터 가나전자 김하늘 품질안전 사업부장, 다라건설 박바다 사장이 협약식에서 기념촬영을 하고 있다.",
			[]string{"김하늘 품질안전 사업부장 가나전자", "박바다 사장 다라건설"}},
		{"a noun with 의 is no name", lead + " 이번 협약 체결로 기업의 다라건설 시장 진출을 돕고 가나전자의 판로를 넓힌다.", nil},
		{"name glued to an ordinary noun", "설비 물량 운송도 검토최도윤 가나전자 대표(왼쪽)와 박바다 다라건설 사장이 협약을 체결한 뒤 기념촬영을 하고 있다. " + lead,
			[]string{"최도윤 대표 가나전자", "박바다 사장 다라건설"}},
		{"name with a place in the photograph glued to a verb", "설비를 함께 짓기로김하늘(왼쪽) 가나전자 대표와 박바다 다라건설 사장이 협약을 체결한 뒤 기념촬영을 하고 있다. " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"office with the name of a body and a particle", lead + " 협약식에는 김하늘 가나전자 대표이사와 박바다 다라건설 대표이사가 참석했다.",
			[]string{"김하늘 대표이사 가나전자", "박바다 대표이사 다라건설"}},
		{"the next sentence glued to the last office", "왼쪽부터 김하늘 가나전자 대표, 박바다 다라건설 대표이사가나전자는 20일 다라건설과 업무협약을 체결했다고 밝혔다.",
			[]string{"김하늘 대표 가나전자", "박바다 대표이사 다라건설"}},
		{"heads named in parentheses who attend without their bodies", "가나전자(대표 김하늘)는 20일 다라건설(대표 박바다)과 설비 공급을 위한 업무협약을 체결했다고 밝혔다. 이날 협약식에는 박바다 대표, 김하늘 대표 등이 참석했다.",
			[]string{"박바다 대표 다라건설", "김하늘 대표 가나전자"}},
		{"office of letters and 장", lead + " 김하늘 가나전자 플랫폼BU장(왼쪽)과 박바다 다라건설 사장이 업무협약을 체결한 뒤 기념촬영을 하고 있다.",
			[]string{"김하늘 플랫폼BU장 가나전자", "박바다 사장 다라건설"}},
		{"places counted in a list, a second head of the same firm", lead + " 왼쪽부터 2번째 가나전자 최도윤 회장, 3번째 김하늘 대표이사, 4번째 다라건설 박바다 사장이 협약식에서 기념촬영을 하고 있다.",
			[]string{"최도윤 회장 가나전자", "김하늘 대표이사 가나전자", "박바다 사장 다라건설"}},
		{"who signs for a firm under another name", lead + " 김하늘 가나전자 대표와 박바다 사아산업 영업본부장이 협약서에 서명한 뒤 기념촬영을 하고 있다.",
			[]string{"김하늘 대표 가나전자", "박바다 영업본부장 다라건설"}},
		{"a photograph of the signing, the other firm under a name of its own", lead + " (왼쪽부터) 김하늘 가나전자 대표, 쩐민응 러브리 대표.",
			[]string{"김하늘 대표 가나전자", "쩐민응 대표 다라건설"}},
		{"list behind a photograph glued to a sentence on something else", "업무협약식 사진(김하늘 가나전자 대표, 박바다 다라건설 사장)지난해 설비 시장 규모는 2조원을 넘어섰다. " + lead,
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"who speaks behind a glued headline", "설비 공급 업무협약 체결최도윤 가나전자 본부장은 “기쁘다”고 말했다. " + lead, nil},
		{"office of two words, and the country before the firm", lead + " 김하늘 가나전자 대표(왼쪽)와 마크 펠러 독일 다라건설 매니징 디렉터가 협약서에 서명하고 있다.",
			[]string{"김하늘 대표 가나전자", "마크 펠러 매니징 디렉터 다라건설"}},
		{"name glued before an office with a place in the photograph", "새 시장은 접경국최도윤 가나전자 대표(앞줄 왼쪽)와 박바다 다라건설 사장이 협약서에 서명한 뒤 악수하고 있다. " + lead,
			[]string{"최도윤 대표 가나전자", "박바다 사장 다라건설"}},
		{"letters of a name in parentheses", lead + " 최도윤 다라(DR)건설 구매담당 부사장(앞줄 가운데), 김하늘 가나전자 대표가 협약서에 서명한 뒤 기념촬영을 하고 있다.",
			[]string{"최도윤 구매담당 부사장 다라건설", "김하늘 대표 가나전자"}},
		{"a photograph of it, parts of a firm behind a foreign name", lead + " 사진은 왼쪽부터 다라건설의 마크 펠러 해외사업 총괄부문장, 가나전자 김하늘 대표.",
			[]string{"마크 펠러 해외사업 총괄부문장 다라건설", "김하늘 대표 가나전자"}},
		{"heads who look on while others of their bodies sign", lead + " 최도윤 가나전자 회장과 박바다 다라건설 사장이 임석한 가운데 김하늘 가나전자 전략본부장과 이구름 다라건설 영업본부장이 협약서에 서명했다.",
			[]string{"김하늘 전략본부장 가나전자", "이구름 영업본부장 다라건설"}},
		{"signing at a gathering of another kind", lead + " 공동사업단 출범식에서 김하늘 가나전자 대표와 박바다 다라건설 사장이 협약서에 서명한 뒤 기념촬영을 하고 있다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"whom somebody is the son of", lead + " 최도윤 가나전자 회장 장남이 박바다 다라건설 사장과 업무협약을 체결했다.",
			[]string{"박바다 사장 다라건설"}},
		{"whose meeting it goes back to", lead + " 이번 협약은 김하늘 가나전자 회장(당시 부회장)과 박바다 다라건설 사장(당시 전무)의 회동으로 맺어졌다.", nil},
		{"offices glued to names", lead + " 협약식에는 가나전자 김하늘대표와 다라건설 박도윤사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박도윤 사장 다라건설"}},
		{"body with 에서", lead + " 협약식에는 가나전자에서 김하늘 대표, 다라건설에서 박바다 사장이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"body behind the office", lead + " 협약식에는 김하늘 대표(가나전자)와 박바다 사장(다라건설)이 참석했다.",
			[]string{"김하늘 대표 가나전자", "박바다 사장 다라건설"}},
		{"name behind the office", lead + " 가나전자 대표 김수민(왼쪽)과 다라건설 사장 박도윤(오른쪽)이 업무협약을 체결하고 있다.",
			[]string{"김수민 대표 가나전자", "박도윤 사장 다라건설"}},
		{"name behind the office, with 씨", lead + " 협약식에는 가나전자 대표 김수민 씨와 다라건설 대표 박도윤 씨가 참석했다.",
			[]string{"김수민 대표 가나전자", "박도윤 대표 다라건설"}},
		{"who signed", lead + " 양사를 대표해 김하늘 가나전자 부사장(CFO)과 박바다 다라건설 경영지원총괄이 서명했다.",
			[]string{"김하늘 부사장 가나전자", "박바다 경영지원총괄 다라건설"}},
		{"two offices at once", lead + " 협약식에는 김하늘 가나전자 사장 겸 연구소 소장, 박바다 다라건설 사장이 참석했다.",
			[]string{"김하늘 사장 겸 연구소 소장 가나전자", "박바다 사장 다라건설"}},
		{"who only speaks", lead + " 김하늘 가나전자 대표는 “좋은 기회가 될 것”이라고 말했다.", nil},
		{"another ceremony", lead + " 지난달 착공식에는 김하늘 가나전자 대표와 박바다 다라건설 사장이 참석했다.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, withParties(detect(t, "가나전자-다라건설 업무협약", tt.text).Signatories)); d != "" {
				t.Error(d)
			}
		})
	}
}

// withOffices are signers as "name position"; nil for none.
func withOffices(list []Signatory) []string {
	var out []string
	for _, s := range list {
		out = append(out, s.Name+" "+s.Position)
	}
	return out
}

// withParties are signers as "name position party"; nil for none.
func withParties(list []Signatory) []string {
	out := withOffices(list)
	for i, s := range list {
		out[i] += " " + s.Party.Name
	}
	return out
}

// TestOfficeSigners: whom the office of a signer, told without a body, stands for.
func TestOfficeSigners(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a governor beside a mayor", "충남도와 천안시, 누리식품은 20일 도청에서 김하늘 지사와 이도윤 천안시장, 박온비 누리식품 대표가 참석한 가운데 투자협약을 체결했다.",
			[]string{"김하늘 지사 충청남도", "이도윤 천안시장 천안시", "박온비 대표 누리식품"}},
		{"heads who agree in person", "김하늘 누리연맹 위원장과 이도윤 다온협회 회장은 20일 임금 조정안에 합의했다.",
			[]string{"김하늘 위원장 누리연맹", "이도윤 회장 다온협회"}},
		{"papers that are exchanged", "김하늘 누리그룹 회장과 이도윤 나린대 총장은 20일 나린캠퍼스에서 기부 약정서를 주고받았다.",
			[]string{"김하늘 회장 누리그룹", "이도윤 총장 나린대"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, withParties(detect(t, "협약 체결", tt.text).Signatories)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestStateSigners: who signs for a country, and who only looks on.
func TestStateSigners(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"ministers sign, heads of state look on", "한국과 체코는 20일 프라하에서 고속철도 협력 양해각서를 체결했다. 김하늘 국토교통부 장관과 얀 노바크 체코 교통부 장관은 이도윤 대통령과 페트르 스보보다 체코 대통령이 임석한 가운데 고속철도 협력 양해각서를 체결하고 있다.",
			[]string{"김하늘 장관", "얀 노바크 교통부 장관"}},
		{"a minister told without his ministry", "산업통상자원부는 20일 체코 산업통상부와 원전 협력 양해각서를 체결한다고 밝혔다. 김하늘 산업통상자원부 장관은 이날 프라하를 찾았다. 김하늘 장관과 얀 노바크 체코 산업통상부 장관은 원전 협력 양해각서를 체결한다.",
			[]string{"김하늘 장관", "얀 노바크 장관"}},
		{"heads of state who meet", "한국과 체코는 20일 공동성명을 채택했다. 이도윤 대통령은 페트르 스보보다 체코 대통령과 정상회담을 하고 이 같은 내용의 공동성명을 채택했다.",
			[]string{"이도윤 대통령", "페트르 스보보다 대통령"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, withOffices(detect(t, "한국·체코 협력", tt.text).Signatories)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestEarlierSigners: an agreement of the past has those of the sentence that
// tells its signing, and not those of today's.
func TestEarlierSigners(t *testing.T) {
	const past = "앞서 가나전자는 지난해 3월 나린시와 투자협약을 체결했다. "
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the act itself", past + "지난해 3월 나린시청에서 김하늘(왼쪽) 가나전자 대표와 박바다 나린시장이 투자협약을 체결한 뒤 기념촬영을 하고 있다.",
			[]string{"김하늘 대표", "박바다 나린시장"}},
		{"a visit of today", past + "김하늘 가나전자 대표와 박바다 나린시장이 20일 공장을 둘러보며 기념촬영을 하고 있다.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, withOffices(detect(t, "가나전자 공장 무산되나", tt.text).Signatories)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestSignersOfOthers: a list of another agreement of a party is not this one's.
func TestSignersOfOthers(t *testing.T) {
	set, err := rules.Default()
	if err != nil {
		t.Fatal(err)
	}
	f := mention.New(set)
	art := &article.Article{Title: "가나전자, 잇단 협약", Published: article.Time{Value: "2024-05-20"}, Paragraphs: []string{
		"가나전자는 15일 다라건설, 마바중공업과 공장 건설 협약을 체결했다. 왼쪽부터 박바다 다라건설 사장, 김하늘 가나전자 대표, 이구름 마바중공업 사장.",
		"가나전자는 또 18일 사아은행과 시설 자금 업무협약을 체결했다.",
	}}
	for _, a := range New(set, f).Detect(art, f.Find(sentence.Split(art)), "") {
		want := 0
		if len(a.Parties) == 3 {
			want = 3
		}
		if len(a.Signatories) != want {
			t.Errorf("%d parties: signatories %+v", len(a.Parties), a.Signatories)
		}
	}
}

// TestHeadsOfBodies: heads told without their bodies, and lists with middle dots.
func TestHeadsOfBodies(t *testing.T) {
	const (
		city = "나린시는 20일 가람대학교와 지역 인재 양성을 위한 업무협약을 체결했다. "
		bank = "다라병원은 20일 두레은행, 한국마루공단과 취약계층 지원 업무협약을 체결했다. "
	)
	tests := []struct {
		name, text string
		want       []string
	}{
		{"a hall is a place", city + "협약식은 나린시청에서 김하늘 시장과 가람대학교 박도윤 총장이 참석한 가운데 열렸다.",
			[]string{"김하늘 시장 나린시", "박도윤 총장 가람대학교"}},
		{"a rite under another name and verb", city + "결연식은 이날 시청에서 김하늘 시장과 가람대학교 박도윤 총장이 자리한 가운데 치러졌다.",
			[]string{"김하늘 시장 나린시", "박도윤 총장 가람대학교"}},
		{"a director of a field", city + "협약식에는 김하늘 나린시장과 박도윤 가람대학교 대외협력이사가 참석했다.",
			[]string{"김하늘 나린시장 나린시", "박도윤 대외협력이사 가람대학교"}},
		{"the side of a body", city + "협약식에는 나린시 측은 김하늘 시장이, 가람대학교 측은 박도윤 총장이 나와 일정을 조율했다.",
			[]string{"김하늘 시장 나린시", "박도윤 총장 가람대학교"}},
		{"kinds of bodies with 에서", city + "협약식에는 시에서 김하늘 시장이, 대학에서 박도윤 총장이 참석했다.",
			[]string{"김하늘 시장 나린시", "박도윤 총장 가람대학교"}},
		{"middle dots between persons", bank + "(왼쪽부터) 박도윤 다라병원 병원장·김하늘 두레은행 부행장·최지후 한국마루공단 지사장이 협약식에서 기념촬영하고 있다.",
			[]string{"박도윤 병원장 다라병원", "김하늘 부행장 두레은행", "최지후 지사장 한국마루공단"}},
		{"the head of a hospital; whose 이사장 is open", bank + "협약식에는 박도윤 병원장과 김하늘 두레은행 행장, 최지후 이사장 등이 참석했다.",
			[]string{"박도윤 병원장 다라병원", "김하늘 행장 두레은행"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if d := cmp.Diff(tt.want, withParties(detect(t, "업무협약 체결", tt.text).Signatories)); d != "" {
				t.Error(d)
			}
		})
	}
}

// TestPointedSigner: a word of its kind stands for the one party that has it.
func TestPointedSigner(t *testing.T) {
	a := detect(t, "한국가나안전공단-다라랜드 협약", "한국가나안전공단은 20일 다라랜드와 감사 업무협약을 체결했다. 이날 협약식에는 김하늘 공단 상임감사와 박바다 다라랜드 상임감사위원을 비롯한 관계자들이 참석했다.")
	var got []string
	for _, s := range a.Signatories {
		got = append(got, s.Name+" "+s.Party.Name)
	}
	if d := cmp.Diff([]string{"김하늘 한국가나안전공단", "박바다 다라랜드"}, got); d != "" {
		t.Error(d)
	}
}

// TestGluedBody: 社 behind a word makes it a body, and no part of the name.
func TestGluedBody(t *testing.T) {
	a := detect(t, "가나전자-라라테크 업무협약", "가나전자는 20일 라라테크사와 업무협약을 체결했다고 밝혔다. 가나전자 김하늘 사장(사진 오른쪽)과 라라테크社 안드레아스 빌스 부회장이 협약을 체결하고 있다.")
	for _, s := range a.Signatories {
		if s.Name != "김하늘" && s.Name != "안드레아스 빌스" {
			t.Errorf("signatory %q", s.Name)
		}
	}
	if len(a.Signatories) != 2 {
		t.Errorf("signatories %+v", a.Signatories)
	}
}

func TestRank(t *testing.T) {
	r := ranks{heads: []string{"시장", "총장", "회장", "대표이사", "사장"}, divisions: []string{"공장장"}, executives: []string{"전무", "상무"}}
	for _, tt := range []struct{ high, low string }{
		{"대표이사", "전무"}, {"시장", "부시장"}, {"총장", "부총장"}, {"공장장", "환경팀 부장"}, {"사장", "부사장"}, {"회장", "상무"},
	} {
		if r.rank(tt.high) >= r.rank(tt.low) {
			t.Errorf("%s does not stand above %s", tt.high, tt.low)
		}
	}
}

func TestTokens(t *testing.T) {
	const s = "김하늘ABC부사장(왼쪽), 9일 박바다·이구름"
	var got []string
	for _, k := range (&wordLists{}).appendTokens(nil, s, 0, len(s)) {
		if s[k.start:k.end] != k.text {
			t.Errorf("token %q stands at %q", k.text, s[k.start:k.end])
		}
		got = append(got, k.text)
	}
	if d := cmp.Diff([]string{"김하늘", "ABC", "부사장", "9일", "박바다", "이구름"}, got); d != "" {
		t.Error(d)
	}
}

// TestFollowUpHasNoSigners: who signed the minutes did not sign what is to follow on them.
func TestFollowUpHasNoSigners(t *testing.T) {
	list := detectAll(t, "합의의사록 서명", "김하늘 수원시장과 이서준 우리은행장은 28일 합의의사록에 서명했다. 구속력을 갖는 시행협약은 두 달 안에 체결하기로 했다.")
	if len(list) != 2 || list[1].Status != mention.Planned {
		t.Fatalf("%d agreements, want one signed and one planned: %+v", len(list), list)
	}
	if d := cmp.Diff([]string{"김하늘 수원시장 수원시", "이서준 우리은행장 우리은행"}, withParties(list[0].Signatories)); d != "" {
		t.Error(d)
	}
	if len(list[1].Signatories) > 0 {
		t.Errorf("the one to follow is signed by %v", withParties(list[1].Signatories))
	}
}
