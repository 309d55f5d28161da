"""What is known before any document is read: names, months, words of outlets and of languages; data, no judgement."""
