"""`python rehearse.py FAULT PEOPLE SEED SCRIPT`: a rehearsal on a server with a planted fault."""

import sys
from pathlib import Path

from planted import FAULTS

from workshop.rehearsal.rehearsing import Plan, rehearse
from workshop.rehearsal.site import on_own

if __name__ == "__main__":
    fault, people, seed, script = sys.argv[1:]
    command = (sys.executable, str(Path(__file__).with_name("serve.py")), fault)
    practice = "practice" in FAULTS[fault][1]
    plan = Plan(script, "first", int(people), int(seed), 1.5, "en", most_bad=1, practice=practice)
    sys.exit(0 if rehearse(on_own(script, "first", command), plan, print) else 1)
