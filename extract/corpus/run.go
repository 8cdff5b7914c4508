package corpus

import (
	"context"
	"iter"
	"sync"
)

// Run does work on every document with that many workers and hands the
// results to emit in the order of the documents, so that what goes out does
// not depend on the number of workers. At most budget bytes of documents are
// under way at a time (a single larger one goes alone). It ends at the first
// error of emit, or when ctx is done, and gives that error; a read that hangs
// or work that is under way is then left behind, not waited for.
func Run[T any](ctx context.Context, docs iter.Seq[Document], workers int, budget int, work func(Document) T, emit func(T) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	workers = max(workers, 1)
	type job struct {
		doc  Document
		done chan T
	}
	jobs := make(chan job)
	order := make(chan job, workers*queuePerWorker)
	gate := newGate(budget)

	for range workers {
		go func() {
			for j := range jobs {
				j.done <- work(j.doc)
			}
		}()
	}
	go func() {
		defer close(order)
		defer close(jobs)
		for d := range docs {
			if !gate.enter(ctx, len(d.Data)) {
				return
			}
			j := job{d, make(chan T, 1)}
			select {
			case order <- j:
			case <-ctx.Done():
				return
			}
			select {
			case jobs <- j:
			case <-ctx.Done():
				return
			}
		}
	}()

	for {
		select {
		case j, more := <-order:
			if !more {
				return ctx.Err()
			}
			select {
			case r := <-j.done:
				gate.leave(len(j.doc.Data))
				if err := emit(r); err != nil {
					return err
				}
			case <-ctx.Done():
				return ctx.Err()
			}
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}

// queuePerWorker is how many documents may wait for a slow one before them.
const queuePerWorker = 16

// gate lets documents in as long as their bytes stay within a budget.
type gate struct {
	mu     sync.Mutex
	free   int
	budget int
	wake   chan struct{}
}

func newGate(budget int) *gate {
	return &gate{free: budget, budget: budget, wake: make(chan struct{}, 1)}
}

// enter waits for room and reports false when ctx ended first.
func (g *gate) enter(ctx context.Context, n int) bool {
	n = min(n, g.budget)
	for {
		g.mu.Lock()
		if g.free >= n {
			g.free -= n
			g.mu.Unlock()
			return true
		}
		g.mu.Unlock()
		select {
		case <-g.wake:
		case <-ctx.Done():
			return false
		}
	}
}

func (g *gate) leave(n int) {
	g.mu.Lock()
	g.free += min(n, g.budget)
	g.mu.Unlock()
	select {
	case g.wake <- struct{}{}:
	default:
	}
}
