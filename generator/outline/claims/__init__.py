"""What points claim, as structure: figures with what they measure, where and when; happenings with dates; persons."""
