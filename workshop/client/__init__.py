"""Another client of the protocol, in Python: screens on real sockets, pages over HTTP, a server of
one's own. The rehearsal and the demo are played with it.

It imports nothing that decides what a session holds or shows.
"""
