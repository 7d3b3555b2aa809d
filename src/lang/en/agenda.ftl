### The agenda: making and reading it.

agenda-start = There is no item yet. 1 adds one, 3 adds several at once; an agenda can also be pasted here.
agenda-empty = There is no item yet; 1 adds one
agenda-minutes = { $spent }/{ $planned } min
agenda-spent = { $spent } min
agenda-unannounced = not announced
agenda-decided = { $state }: { $outcome }
agenda-end = through at { $time }, { $left } left
agenda-carried = From an earlier meeting: { $meeting } ({ $date })
agenda-motion = Motion: { $text }
agenda-proposer = Proposed by: { $text }
agenda-background = Background: { $text }
agenda-outcome = Outcome: { $text }
agenda-planned = Planned minutes
agenda-by = Proposed by
agenda-why = Background
agenda-needs-title = The item needs a title
agenda-outline-title = Several items (one a line, indented ones below; F9 when done)
agenda-outline = Agenda
agenda-state = Settle as (1 to 5)
agenda-came = Outcome
agenda-remove-ask = Take "{ $title }" and what hangs on it off the agenda?
agenda-again-ask = "{ $title }" is decided. Taken up again, it no longer counts as decided. Take it up again?
