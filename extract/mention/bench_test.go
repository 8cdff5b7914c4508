package mention

import (
	"strings"
	"testing"

	"koaccord/extract/article"
	"koaccord/extract/sentence"
)

// benchArticle is an invented article of about 7 KB.
var benchArticle = &article.Article{
	Title: "나린시-두레은행, 지역 기업 지원 업무협약",
	Paragraphs: []string{strings.Repeat("나린시(시장 윤하솔)는 지난 28일 시청 대회의실에서 두레은행, 한국다온협회와 ‘지역 기업 지원을 위한 업무협약(MOU)’을 체결했다고 밝혔다. "+
		"이날 협약식에는 윤하솔 나린시장과 이나래 두레은행장, 박온유 한국다온협회장 등 30여명이 참석했다. "+
		"세 기관은 앞으로 3년간 120억원을 들여 소상공인 2천 곳에 낮은 이자로 돈을 빌려주기로 했다. "+
		"이나래 은행장은 “이번 협약으로 지역 경제가 살아나기를 바란다”고 말했다. "+
		"지난해 이 지역의 소비는 한 해 전보다 줄었고 빈 가게는 늘었다. ", 8)},
}

func BenchmarkFind(b *testing.B) {
	f := theFinder(b)
	list := sentence.Split(benchArticle)
	b.SetBytes(int64(len(benchArticle.Paragraphs[0])))
	b.ReportAllocs()
	for b.Loop() {
		f.Find(list)
	}
}
