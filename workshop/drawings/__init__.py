"""Pictures that are the same on every screen and on paper: geometry as plain lists of pieces, and
what makes an SVG of them. Nothing here knows a session.
"""
