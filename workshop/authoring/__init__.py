"""Writing scripts in the browser: the same files that `sessions/` holds, in a folder of our own."""
