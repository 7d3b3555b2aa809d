### The vote: opening, counting, result.
