### Reasons of verdicts.
