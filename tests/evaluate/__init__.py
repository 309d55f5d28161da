"""How good the reading of documents is, measured on the corpus, on real texts where they are at hand, and in seconds."""
