package answers_test

import (
	"strconv"
	"sync"
	"testing"

	"github.com/conmina/conmina/internal/answers"
)

// What is kept is what was worked out for the key; what failed is worked out again; and
// nothing grows without bound.
func TestKept(t *testing.T) {
	var k answers.Kept[string]
	asked := 0
	find := func(v string, ok bool) func() (string, bool) {
		return func() (string, bool) { asked++; return v, ok }
	}
	for i, c := range []struct {
		key, found string
		ok         bool
		want       string
		asked      int
	}{
		{"a", "1", true, "1", 1}, {"a", "2", true, "1", 1}, {"b", "2", true, "2", 2}, {"c", "3", false, "3", 3}, {"c", "4", true, "4", 4}, {"c", "5", true, "4", 4},
	} {
		if got, ok := k.Of(c.key, find(c.found, c.ok)); got != c.want || ok != c.ok || asked != c.asked {
			t.Errorf("%d: %q, %t after %d", i, got, ok, asked)
		}
	}
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for n := range 40_000 {
				key := strconv.Itoa(n)
				if got, _ := k.Of(key, func() (string, bool) { return key, true }); got != key {
					t.Errorf("%s is %s", key, got)
				}
			}
		})
	}
	all.Wait()
}

// The first 16,384 keys are kept; with one more everything else is worked out again.
func TestKeptUntilItIsFull(t *testing.T) {
	var k answers.Kept[int]
	asked := 0
	ask := func(key int) {
		if got, ok := k.Of(strconv.Itoa(key), func() (int, bool) { asked++; return key, true }); got != key || !ok {
			t.Fatalf("%d is %d, %v", key, got, ok)
		}
	}
	for range 2 {
		for key := range 16_384 {
			ask(key)
		}
	}
	if asked != 16_384 {
		t.Errorf("%d keys are worked out %d times", 16_384, asked)
	}
	ask(-1)
	ask(0)
	ask(-1)
	if asked -= 16_384; asked != 2 {
		t.Errorf("a key more and the first again are worked out %d times", asked)
	}
}
