### The floor: speeches, time, notes.

## The item
floor-no-item = There are no items yet. Notes can be kept all the same, for the meeting as a whole
floor-first-item = This is the first item
floor-last-item = This is the last item
floor-motion = Motion: { $text }
floor-background = Background: { $text }
floor-minutes = { $spent } of { $planned } min
floor-minutes-over = { $spent } of { $planned } min, { $over } over
floor-spent = { $spent } min

## Speeches
floor-speaking = On the floor: { $who }  { $for }  in all { $total }
floor-nobody = Nobody has the floor; { $key } gives it to somebody
floor-totals = Time on the floor: { $who }
floor-spoken = Time on the floor
floor-untimed = not timed
floor-none-yet = Nobody has spoken yet
floor-silent = Here and not heard yet ({ $n })
floor-all-spoke = Everybody here has spoken
floor-nobody-signed-in = Nobody signed in by name, so it is not known who has not spoken
floor-has-it = This is who has the floor now
floor-role = not on the roster
floor-as-role = Write down as "{ $who }"
floor-type-speaker = A name, a number, or a role (such as street office); or Down to choose
floor-needs-speaker = Please say who said it: a name, a number, or a role (such as street office)
floor-several = More than one person: { $who }. Please type a number or the full name

## Notes
floor-said = { $who } ({ $kind }): { $text }
floor-unsaid = ({ $kind }): { $text }
floor-kind = Kind
floor-unsaved = { $text } (not on disk yet)
floor-start = No notes on this item yet. Press Enter and type; Enter keeps the note and goes on to the next.
floor-no-notes = There are no notes on this item yet
floor-hint = Enter: write down what is said
floor-hint-writing = Type, Enter keeps it; Space gives the floor to the next
floor-writing = The note is open: type, then Enter
floor-nothing-written = Nothing written yet; type first, then Enter
floor-too-long = This note is full; Enter keeps it, then go on in the next
floor-draft-stays = What was not kept stays below; Enter goes on with it
floor-draft-lose = Something below is not kept yet: Enter goes on with it, Esc again leaves
floor-strike-ask = Strike this note? { $who }: { $text }
