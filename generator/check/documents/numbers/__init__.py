"""Every number of a finished document, where it stands and where it comes from; and whether it still says that.

At a build ``origins`` gives each number of a plan its origin, ``building`` finds them again in what was rendered, and
the ``record`` keeps both. ``finished`` reads a finished file, whoever saved it last, against that record.
"""
