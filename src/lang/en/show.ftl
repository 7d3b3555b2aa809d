### The second screen, shown to the room.

show-motion = Motion: { $text }
show-voting = Voting now ({ $method }); the result is shown when declared
show-voided = This round was voided
show-outcome-corrected = { $outcome } (corrected)
show-planned = { $date }: agenda
show-closed = The meeting is closed
show-quorum-met = quorum met ({ $need } needed)
show-quorum-missing = no quorum ({ $need } needed)
show-speaking = Speaking: { $who }  { $time }
show-ends = through at { $time }, { $left } left
show-incomplete = Mind: the meeting file is damaged, what stands here is incomplete
