"""The files people edit, read and written back, with the line of every fault."""
