"""The command line with one fault planted: `serve.py FAULT serve`, `serve.py FAULT session …`."""

import sys

# Its monkey patch comes before every other import.
from workshop.__main__ import main

if __name__ == "__main__":
    from planted import FAULTS

    name = sys.argv.pop(1)
    FAULTS[name][0]()
    main()
