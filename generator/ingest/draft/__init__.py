"""What was understood of documents, as the files that an analyst edits: notes, references, data, figures."""
