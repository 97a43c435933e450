"""A move that the rules do not allow, with a code that the language files put into words."""


class IllegalMoveError(Exception):
    """A move that is not allowed now; nothing changed."""

    def __init__(self, code: str) -> None:
        """Keep the code, which is a key under [illegal] in the language files."""
        super().__init__(code)
        self.code = code
