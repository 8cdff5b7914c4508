package corpus

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

const (
	maxWindow = 128 << 20 // zstd --long=27, what the zstd tool itself accepts
	// A stream is a bomb when it grew beyond bombFloor and to more than
	// bombRatio times its input; text compresses 5 to 20 times.
	bombFloor = 256 << 20
	bombRatio = 400
)

var gzipMagic = []byte{0x1f, 0x8b, 8}

var (
	errBomb    = errors.New("the compressed data grows beyond all measure")
	errCorrupt = errors.New("the compressed data is damaged")
)

// buffers are those of one stream after the other: a folder may hold a million
// small files, and a new buffer for each costs more than to read it.
type buffers struct{ raw, plain *bufio.Reader }

func reuse(b **bufio.Reader, r io.Reader) *bufio.Reader {
	if *b == nil {
		*b = bufio.NewReaderSize(r, bufferSize)
	} else {
		(*b).Reset(r)
	}
	return *b
}

// decompress tells gzip and zstd by their magic and gives the plain bytes. What
// it gives is good until the next call.
func (b *buffers) decompress(r io.Reader) (*bufio.Reader, func(), error) {
	in := &counter{r: r}
	br := reuse(&b.raw, in)
	head, err := br.Peek(4)
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, nil, err
	}
	switch {
	case bytes.HasPrefix(head, gzipMagic):
		g := &members{in: br}
		return reuse(&b.plain, &guard{r: g, in: in}), func() {}, nil
	case isZstd(head):
		z, err := zstd.NewReader(br, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxWindow(maxWindow), zstd.WithDecoderMaxMemory(maxWindow*2))
		if err != nil {
			return nil, nil, fmt.Errorf("%w: %w", errCorrupt, err)
		}
		return reuse(&b.plain, &guard{r: zstdReader{z}, in: in}), z.Close, nil
	}
	return br, func() {}, nil
}

// isZstd knows a frame and a skippable frame.
func isZstd(head []byte) bool {
	if len(head) < 4 {
		return false
	}
	frame := bytes.Equal(head[:4], []byte{0x28, 0xb5, 0x2f, 0xfd})
	return frame || head[0]&0xf0 == 0x50 && bytes.Equal(head[1:4], []byte{0x2a, 0x4d, 0x18})
}

// counter counts what was read of the input.
type counter struct {
	r    io.Reader
	n    int64
	told func(n int) // hears of every read; nil is not told
}

func (c *counter) Read(p []byte) (int, error) {
	if c.r == nil {
		return 0, io.EOF
	}
	n, err := c.r.Read(p)
	c.n += int64(n)
	if c.told != nil {
		c.told(n)
	}
	return n, err
}

// guard stops a stream that grows beyond all measure.
type guard struct {
	r   io.Reader
	in  *counter
	out int64
}

func (g *guard) Read(p []byte) (int, error) {
	n, err := g.r.Read(p)
	g.out += int64(n)
	if g.out > bombFloor && g.out/bombRatio > g.in.n {
		return n, errBomb
	}
	return n, err
}

// zstdReader names damage and a missing end alike, whatever the decoder says.
type zstdReader struct{ d *zstd.Decoder }

func (z zstdReader) Read(p []byte) (int, error) {
	n, err := z.d.Read(p)
	switch {
	case err == nil || err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF):
		return n, err
	}
	return n, fmt.Errorf("%w: %w", errCorrupt, err)
}

// members reads gzip members one after the other. Damage within a member ends
// it; reading goes on at the next member, and the damage is told at the end.
type members struct {
	in     *bufio.Reader
	gz     *gzip.Reader
	open   bool
	damage error
}

func (m *members) Read(p []byte) (int, error) {
	for {
		if !m.open {
			if err := m.next(); err != nil {
				return 0, err
			}
		}
		n, err := m.gz.Read(p)
		if err == nil {
			return n, nil
		}
		m.open = false
		if err != io.EOF {
			m.hurt(err)
		}
		if n > 0 {
			return n, nil
		}
	}
}

// next opens the next member. Bytes between members that begin none are passed
// over: gzip itself only warns of them.
func (m *members) next() error {
	for m.seek() {
		var err error
		if m.gz == nil {
			m.gz, err = gzip.NewReader(m.in)
		} else {
			err = m.gz.Reset(m.in)
		}
		if err == nil {
			m.gz.Multistream(false)
			m.open = true
			return nil
		}
		m.gz = nil
		m.hurt(err)
	}
	if m.damage != nil {
		return m.damage
	}
	return io.EOF
}

// hurt notes the first damage.
func (m *members) hurt(err error) {
	if m.damage != nil {
		return
	}
	m.damage = err
	if !errors.Is(err, io.ErrUnexpectedEOF) && err != io.EOF {
		m.damage = fmt.Errorf("%w: %w", errCorrupt, err)
	} else if err == io.EOF {
		m.damage = io.ErrUnexpectedEOF
	}
}

// seek moves to the next magic of a gzip member.
func (m *members) seek() bool {
	if head, _ := m.in.Peek(3); bytes.Equal(head, gzipMagic) {
		return true
	}
	for {
		head, _ := m.in.Peek(bufferSize)
		if len(head) < len(gzipMagic) {
			if len(head) > 0 && bytes.HasPrefix(gzipMagic, head) {
				m.hurt(io.ErrUnexpectedEOF)
			}
			return false
		}
		i := bytes.Index(head, gzipMagic)
		if i >= 0 {
			m.in.Discard(i)
			return true
		}
		m.in.Discard(len(head) - 2)
	}
}
