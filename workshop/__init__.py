"""Samenspel: sessions in which paid care and volunteer groups come to agreements."""

__version__ = "0.1.0"
