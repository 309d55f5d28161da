"""How fast the product is, beside pandoc on the very same content: ``python -m tests.bench [PART ...]``."""
