### Saving, recovery, sealing.
