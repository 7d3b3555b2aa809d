### The agenda: making and reading it.
