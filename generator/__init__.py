"""policybrief: a folder of sources in, a cited Word briefing and a PowerPoint deck out."""

__version__ = "0.1.0"
