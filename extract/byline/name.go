package byline

import (
	"strings"
	"unicode/utf8"

	"koaccord/extract/text"
)

// surnames are the Korean surnames of one syllable that nearly all Koreans
// bear (Statistics Korea, census of 2015, the hundred most frequent).
const surnames = "김이박최정강조윤장임한오서신권황안송류유홍전고문손양배백허남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예봉경부사가복태목형피두감음빈동온호범좌팽승간상시갈단견당화창라리림량"

// doubleSurnames are the surnames of two syllables.
func doubleSurnames() []string {
	return []string{"남궁", "황보", "제갈", "사공", "선우", "독고", "서문", "동방", "망절", "어금"}
}

// IsName reports whether w can be the name of a Korean: two to four
// syllables after a surname, and none of the words that stand beside roles.
func IsName(w string) bool {
	n := utf8.RuneCountInString(w)
	if n < 2 || n > 4 || len(w) != 3*n {
		return false
	}
	for _, r := range w {
		if !text.IsHangul(r) {
			return false
		}
	}
	if n == 4 {
		return hasDoubleSurname(w)
	}
	first, _ := utf8.DecodeRuneInString(w)
	return strings.ContainsRune(surnames, first) && !isNoName(w)
}

func hasDoubleSurname(w string) bool {
	for _, s := range doubleSurnames() {
		if strings.HasPrefix(w, s) {
			return true
		}
	}
	return false
}

// isNoName reports whether a word looks like a name and is none.
func isNoName(w string) bool {
	switch w {
	case "사진", "영상", "시민", "인턴", "선임", "전문", "수습", "명예", "온라인", "정치", "경제", "사회", "문화", "연예", "국제", "기획", "편집", "정리",
		"서울", "부산", "인천", "대구", "광주", "경남", "전남", "전북", "경북", "제주", "강원", "강릉", "원주", "전주", "수원", "성남", "고양", "용인", "안양", "안산", "여수", "순천", "목포", "나주", "진주", "창원", "양산", "구미", "경주", "포항", "안동", "문경",
		"도쿄", "연합", "공동", "현장", "지역", "전국", "주간", "이번", "이날", "한편", "여러", "모든", "어느", "담당", "소속", "출신", "신임", "지면", "방송", "제보", "취재", "보도", "동영상", "이메일", "기사", "조선", "동아", "한국", "한겨레", "경향", "매일", "서울신문", "본지", "주요", "구독", "복지", "의학", "환경", "과학", "산업", "부동산", "금융", "증권", "사건", "정책", "주말", "오늘", "남북", "노동", "교육", "인천시", "경기", "경기도", "강원도", "제공", "자료", "탐사", "전직", "현직", "여성", "남성", "일부", "해당", "동료", "후배", "선배", "전문가", "하는", "있는", "한국인", "외신", "국내", "해외", "전담", "출입", "두", "한", "대표", "부장", "차장", "팀장", "국장", "위원", "사설", "칼럼", "위해", "도움", "정보", "관련", "기존", "최근", "당시", "정도", "이후", "이상", "이하", "주장", "정부", "정당", "국회", "인사", "동정", "부고", "홍보", "유튜브", "네이버", "카카오", "페이스북":
		return true
	}
	return false
}
