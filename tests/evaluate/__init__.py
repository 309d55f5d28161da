"""How good the reading of documents is, measured on the corpus, on real texts where there are any, and in seconds."""
