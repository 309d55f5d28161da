"""What is measured; one file is one part and defines ``PART``, a function of the ground that gives rows."""
