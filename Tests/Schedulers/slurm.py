"""A Slurm of its own on the loopback interface: munged, slurmctld and slurmd, without systemd."""

import getpass
import os
import shutil
import signal
import socket
import subprocess
import time
from pathlib import Path

CONFIGURATION = """
ClusterName=recap
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller_port}
SlurmdPort={node_port}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
AuthInfo=socket={folder}/munge.socket
CredType=cred/munge
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
# What needs neither cgroups nor a session of systemd.
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
MailProg=/bin/true
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerParameters=sched_interval=1,bf_interval=1,batch_sched_delay=0
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout=30
# Tasks run side by side, however few processors there are.
SlurmdParameters=config_overrides
NodeName={host} NodeAddr=127.0.0.1 CPUs=8 RealMemory=8000 State=UNKNOWN
PartitionName=all Nodes=ALL Default=YES MaxTime=5 State=UP
"""

START_SECONDS = 30
END_SECONDS = 15


class SlurmError(Exception):
    """What keeps Slurm from running, with the end of the daemon's log."""


class Slurm:
    """As long as it is entered, jobs can be submitted."""

    def __init__(self, folder):
        self.folder = folder
        self.daemons = []
        # A job of another Slurm may be what runs this.
        self.environment = {name: value for name, value in os.environ.items()
                            if not name.startswith(("SLURM_", "SBATCH_"))}
        self.environment["SLURM_CONF"] = str(folder / "slurm.conf")

    def __enter__(self):
        try:
            self.configure()
            self.start("munged", "--foreground", "--force", f"--socket={self.folder}/munge.socket",
                       f"--key-file={self.folder}/munge.key", f"--pid-file={self.folder}/munged.pid",
                       f"--seed-file={self.folder}/munged.seed", f"--log-file={self.folder}/munged.log")
            self.wait("munged", lambda: (self.folder / "munge.socket").exists())
            self.start("slurmctld", "-D", "-c")
            self.start("slurmd", "-D", "-c")
            self.wait("slurmd", lambda: self.output("sinfo", "-h", "-o", "%T").strip() == "idle")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        """Ends the daemons, the last begun first, and whatever they left behind."""
        for _, daemon in reversed(self.daemons):
            daemon.terminate()
            try:
                daemon.wait(END_SECONDS)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        for process in self.leftovers():
            os.kill(process, signal.SIGKILL)

    def configure(self):
        ports = free_ports(2)
        for name in ("state", "spool"):
            (self.folder / name).mkdir()
        (self.folder / "slurm.conf").write_text(CONFIGURATION.format(
            folder=self.folder, host=socket.gethostname().split(".")[0], user=getpass.getuser(),
            controller_port=ports[0], node_port=ports[1]))
        key = self.folder / "munge.key"
        key.touch(0o600)
        key.write_bytes(os.urandom(1024))

    def start(self, name, *arguments):
        # Debian has the daemons where only root looks for them.
        path = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin:/sbin")
        if not path:
            raise SlurmError(f"{name} is not installed: run Scripts/setup --schedulers")
        with (self.folder / f"{name}.out").open("wb") as log:
            self.daemons.append((name, subprocess.Popen(
                [path, *arguments], env=self.environment, stdin=subprocess.DEVNULL, stdout=log, stderr=log)))

    def wait(self, what, condition):
        limit = time.monotonic() + START_SECONDS
        while not condition():
            ended = [name for name, daemon in self.daemons if daemon.poll() is not None]
            if ended or time.monotonic() > limit:
                name = ended[0] if ended else what
                state = "ended" if ended else f"was not ready within {START_SECONDS} seconds"
                raise SlurmError(f"{name} {state}:\n{self.log(name)}")
            time.sleep(0.1)

    def log(self, name):
        texts = [path.read_text(errors="replace") for path in sorted(self.folder.glob(f"{name}.[lo]*"))]
        return "\n".join("\n".join(text.splitlines()[-15:]) for text in texts)

    def output(self, *command):
        return subprocess.run(command, env=self.environment, capture_output=True, text=True).stdout

    def submit(self, *arguments, environment):
        """Submits a job and waits for its end; its exit code and what sbatch said."""
        job = subprocess.run(
            ["sbatch", "--wait", f"--output={self.folder}/job-%A-%a.log", *map(str, arguments)],
            env={**self.environment, **environment}, capture_output=True, text=True, timeout=120)
        return job.returncode, job.stdout + job.stderr

    def job_logs(self):
        return {path.name: path.read_text() for path in sorted(self.folder.glob("job-*.log"))}

    def leftovers(self):
        """Processes that run by this configuration and are not this one."""
        mark = f"SLURM_CONF={self.folder}/slurm.conf".encode()
        for path in Path("/proc").glob("[0-9]*/environ"):
            try:
                if mark in path.read_bytes():
                    yield int(path.parent.name)
            except OSError:
                pass  # It has just ended, or is another user's.


def free_ports(count):
    sockets = [socket.socket() for _ in range(count)]
    try:
        for one in sockets:
            one.bind(("127.0.0.1", 0))
        return [one.getsockname()[1] for one in sockets]
    finally:
        for one in sockets:
            one.close()
