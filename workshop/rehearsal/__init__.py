"""The rehearsal: a script played from arrival to export over real sockets, with a tally of its own.

It imports nothing that decides what the session holds or shows (RULES.md, "Proof").
"""
