"""The demo: an evening of made-up people who take part on real sockets, at a human pace.

It only plays. `workshop rehearse` checks.
"""
