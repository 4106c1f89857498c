package main

import (
	"iter"
	"sync"
)

// ordered applies f to the items of in with the given number of workers and
// yields the results in the order of the items. It reads ahead at most window
// items, and only while the weights of the items between reading and yielding
// sum up to no more than budget; a heavier item goes alone. When the caller
// stops, running calls of f are awaited and their results dropped.
func ordered[In, Out any](in iter.Seq[In], workers, window, budget int, weight func(In) int, f func(In) Out) iter.Seq[Out] {
	type job struct {
		item   In
		weight int
		out    chan Out
	}
	return func(yield func(Out) bool) {
		var (
			queue = make(chan *job, window) // in order, for yielding
			work  = make(chan *job)
			load  = newLoad(budget)
			wg    sync.WaitGroup
		)
		wg.Go(func() {
			defer close(queue)
			defer close(work)
			for item := range in {
				j := &job{item: item, weight: weight(item), out: make(chan Out, 1)}
				if !load.add(j.weight) {
					return
				}
				queue <- j
				work <- j
			}
		})
		for range workers {
			wg.Go(func() {
				for j := range work {
					j.out <- f(j.item)
				}
			})
		}
		stopped := false
		for j := range queue {
			out := <-j.out
			if !stopped && !yield(out) {
				stopped = true
				load.stop()
			}
			load.remove(j.weight)
		}
		wg.Wait()
	}
}

// load bounds the sum of weights in flight.
type load struct {
	mu          sync.Mutex
	room        *sync.Cond
	sum, budget int
	stopped     bool
}

func newLoad(budget int) *load {
	l := &load{budget: budget}
	l.room = sync.NewCond(&l.mu)
	return l
}

// add waits until there is room, and reports false once stopped.
func (l *load) add(n int) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	for l.sum > 0 && l.sum+n > l.budget && !l.stopped {
		l.room.Wait()
	}
	l.sum += n
	return !l.stopped
}

func (l *load) remove(n int) {
	l.mu.Lock()
	l.sum -= n
	l.mu.Unlock()
	l.room.Signal()
}

func (l *load) stop() {
	l.mu.Lock()
	l.stopped = true
	l.mu.Unlock()
	l.room.Signal()
}
