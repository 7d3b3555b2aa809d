### The second screen, shown to the room.
