package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"golang.org/x/term"
)

// Progress shows itself only for runs longer than patience.
const (
	patience = 2 * time.Second
	period   = 250 * time.Millisecond
)

// progress counts documents and, when standard error is a terminal that does
// not show the results too, tells how far a long run has come.
type progress struct {
	mu               sync.Mutex
	docs, bytes, bad int
	shown            bool
	w                io.Writer
	begin            time.Time
	quit             chan struct{}
	done             sync.WaitGroup
}

func startProgress(stdout, stderr io.Writer) *progress {
	p := &progress{w: stderr, begin: time.Now(), quit: make(chan struct{})}
	if terminal(stderr) && !terminal(stdout) {
		p.done.Go(p.run)
	}
	return p
}

func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

func (p *progress) run() {
	tick := time.NewTicker(period)
	defer tick.Stop()
	for {
		select {
		case <-p.quit:
			return
		case now := <-tick.C:
			if now.Sub(p.begin) >= patience {
				p.show(now.Sub(p.begin))
			}
		}
	}
}

func (p *progress) show(elapsed time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	mb := float64(p.bytes) / 1e6
	fmt.Fprintf(p.w, "\r\x1b[K%d documents, %d errors, %.1f MB, %.1f MB/s", p.docs, p.bad, mb, mb/elapsed.Seconds())
	p.shown = true
}

// count adds one document.
func (p *progress) count(size int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.docs++
	p.bytes += size
}

// complain writes a message of its own line.
func (p *progress) complain(err error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.bad++
	p.clear()
	fmt.Fprintf(p.w, "extract: %v\n", err)
}

func (p *progress) clear() {
	if p.shown {
		fmt.Fprint(p.w, "\r\x1b[K")
		p.shown = false
	}
}

// stop ends the display and reports whether anything was complained about.
func (p *progress) stop() (failed bool) {
	close(p.quit)
	p.done.Wait()
	p.mu.Lock()
	defer p.mu.Unlock()
	p.clear()
	return p.bad > 0
}
