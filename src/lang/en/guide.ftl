### The guide: what is next and what is missing.
