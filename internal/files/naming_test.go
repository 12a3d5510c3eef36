package files

import (
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"testing"
)

// Of many that want one name exactly one gets it, and nothing that has the name
// already is replaced, in each of the ways in which a file system lets a name be
// taken.
func TestNamesAreTakenOnce(t *testing.T) {
	for name, take := range map[string]func(from, to string) error{
		"as the system can": nameNew, "without second names for a file": nameReserved,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			to := filepath.Join(dir, "result")
			var taken, winner atomic.Int64
			var all sync.WaitGroup
			for i := range int64(20) {
				from := filepath.Join(dir, fmt.Sprint(i))
				if err := os.WriteFile(from, fmt.Append(nil, i), 0o666); err != nil {
					t.Fatal(err)
				}
				all.Go(func() {
					switch err := take(from, to); {
					case err == nil:
						taken.Add(1)
						winner.Store(i)
					case !os.IsExist(err):
						t.Error(err)
					}
				})
			}
			all.Wait()
			got, err := os.ReadFile(to)
			if taken.Load() != 1 || err != nil || string(got) != fmt.Sprint(winner.Load()) {
				t.Errorf("taken %d times, last by %d: %s, %v", taken.Load(), winner.Load(), got, err)
			}
		})
	}
}
