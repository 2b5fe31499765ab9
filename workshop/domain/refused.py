"""How a rule says no."""


class Refused(Exception):
    """A rule said no. The code names the rule and is the key of the sentence that people see
    (``refused.<code>`` in the catalogue); the details fill that sentence in.
    """

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details
