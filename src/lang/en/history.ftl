### History: each step of the meeting, undo and correction.
