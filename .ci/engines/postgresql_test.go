package engines

import (
	"fmt"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"testing"
)

// postgreSQL is a schema in a cluster of its own, which listens on no port.
type postgreSQL struct{ socket, schema string }

// cluster is the folder of the cluster that all tests share; empty until it is needed.
var (
	cluster string
	schemas int
)

func openPostgreSQL(t *testing.T) database {
	if _, err := exec.LookPath("psql"); err != nil || server("initdb") == "" || server("pg_ctl") == "" {
		absent(t, "PostgreSQL")
	}
	if cluster == "" {
		folder, err := os.MkdirTemp("", "pg") // a socket has a short name
		if err != nil {
			t.Fatal(err)
		}
		cluster = folder
		if err := startPostgreSQL(folder); err != nil {
			t.Fatal(err)
		}
	}
	schemas++
	d := postgreSQL{cluster, fmt.Sprint("office_", schemas)}
	must(t, d, "CREATE SCHEMA "+d.schema+";\n")
	return d
}

func startPostgreSQL(folder string) error {
	data := filepath.Join(folder, "data")
	if err := asOwner(folder, server("initdb"), "-D", data, "-A", "trust", "-U", "conmina", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"); err != nil {
		return err
	}
	options := fmt.Sprintf("-c listen_addresses='' -c unix_socket_directories='%s' -c fsync=off -c full_page_writes=off -c max_wal_size=4GB -c work_mem=64MB", folder)
	return asOwner(folder, server("pg_ctl"), "-D", data, "-l", filepath.Join(folder, "log"), "-o", options, "-w", "start")
}

// stopPostgreSQL ends the cluster when all tests have.
func stopPostgreSQL() {
	if cluster == "" {
		return
	}
	if err := asOwner(cluster, server("pg_ctl"), "-D", filepath.Join(cluster, "data"), "-m", "immediate", "stop"); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	_ = os.RemoveAll(cluster)
}

// server finds a program of the server, which is rarely on the path.
func server(name string) string {
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/" + name)
	if len(found) > 0 {
		slices.Sort(found)
		return found[len(found)-1]
	}
	path, _ := exec.LookPath(name)
	return path
}

// asOwner runs a command as the user whom the cluster belongs to: a server refuses to
// be root.
func asOwner(folder string, args ...string) error {
	if os.Getuid() == 0 {
		u, err := user.Lookup("postgres")
		if err != nil {
			if u, err = user.Lookup("nobody"); err != nil {
				return err
			}
		}
		if out, err := command("", "chown", u.Uid+":"+u.Gid, folder); err != nil {
			return fmt.Errorf("%w: %s", err, out)
		}
		args = append([]string{"setpriv", "--reuid=" + u.Uid, "--regid=" + u.Gid, "--clear-groups"}, args...)
	}
	_, err := command("", args[0], args[1:]...)
	return err
}

func (d postgreSQL) run(script string) ([]string, error) {
	script = "SET search_path TO " + d.schema + ";\n" + script
	out, err := command(script, "psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", d.socket, "-U", "conmina", "-d", "postgres")
	return lastRow(out), err
}

func (d postgreSQL) take(table, file string) error {
	_, err := d.run(fmt.Sprintf("\\copy %[1]s FROM '%[2]s' CSV HEADER\nANALYZE %[1]s;\n", table, file))
	return err
}

func (d postgreSQL) give(query, file string) error {
	_, err := d.run(fmt.Sprintf("\\copy (%s) TO '%s' CSV HEADER\n", query, file))
	return err
}
