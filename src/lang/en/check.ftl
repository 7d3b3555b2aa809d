### Checks: contradictions and doubts.
