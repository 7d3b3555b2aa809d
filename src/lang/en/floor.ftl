### The floor: speeches, time, notes.
