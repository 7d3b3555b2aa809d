### The shelf: meetings at hand, new, open.
