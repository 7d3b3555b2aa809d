### Rosters in and out.
