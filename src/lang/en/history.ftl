### History: each step of the meeting, undo and correction.

history-began = Record begun: { $title }
history-changed-elsewhere = The file was changed elsewhere; from here on the record is as changed
history-undid = Line { $n } undone
history-redid = Line { $n } restored
history-with = { $told }: { $said }
history-names = { $names } and others, { $n } in all
history-titles = { $names } and others, { $n } in all

## The meeting
history-about = Particulars: { $what }
history-about-field = { $what }: { $value }
history-about-emptied = { $what }: emptied
history-about-announced = agenda made known on
history-about-demanded = asked for by
history-about-overrides = held all the same
history-about-override = { $what } ({ $reason })
history-about-same = nothing changed
history-rules = Rules: { $name }
history-called-to-order = Meeting called to order
history-closed = Meeting closed
history-sealed = Record sealed

## The roster
history-people-added = On the roster: { $who }
history-person-edited = Details of { $who } corrected
history-person-removed = Off the roster: { $who }

## Sign-in
history-arrived = Signed in: { $who }
history-left = Left: { $who }
history-back = Came back: { $who }
history-excused = Excused: { $who }
history-gave-proxy = Proxy of { $who } to { $to }
history-ended-proxy = Proxy ended: { $who }
history-cleared = Sign-in cleared: { $who }
history-counted-heads = Heads counted: { $n }
history-names-again = Count of heads withdrawn; who is here goes by names again

## The agenda
history-items-added = Items added: { $items }
history-item-edited = Item corrected: { $item }
history-ordered = Agenda put in another order
history-items-removed = Items removed: { $n }
history-taken-up = Taken up: { $item }
history-settled = { $item } is now: { $state }

## The floor
history-noted = Note of { $who } ({ $kind }): { $text }
history-note-amended = Note corrected, { $who } ({ $kind }): { $text }
history-note-struck = A note was struck
history-spoke = On the floor: { $who }
history-spoke-on = On the floor: { $who }, on { $item }
history-finished = Speech over

## The vote
history-opened = Vote on { $item } opened, round { $round } ({ $method }); { $entitled } entitled, { $present } present
history-opened-under = { $opened }, under { $rules }
history-counted = Count on { $item }: { $count }
history-marked = Roll call on { $item }: { $marks }
history-mark = { $who }: { $said }
history-taken-back = answer taken back
history-figure = { $what } { $n }
history-nothing-counted = figures cleared
history-told = { $item }, teller { $teller }: { $count }
history-told-names = { $item }, teller { $teller } ({ $names }): { $count }
history-adopted = { $item }: the tellers differ, count { $n } stands
history-drawn = { $item }: level votes, decided by lot
history-declared = Result of { $item } declared: { $outcome }
history-voided = Vote on { $item } voided
history-corrected = Vote on { $item } corrected: { $count }; { $outcome }

## Follow-ups
history-follow-ups-added = Follow-ups added: { $what }
history-follow-up-edited = Follow-up corrected: { $what }
history-follow-up-done = Done: { $what }
history-follow-up-reopened = Reopened: { $what }

## Notices
history-posted = { $paper } put up at { $place } from { $from }
history-posted-until = { $paper } put up at { $place } from { $from } until { $until }
history-posting-edited = Posting of { $paper } corrected: { $place }, from { $from }
history-posting-edited-until = Posting of { $paper } corrected: { $place }, from { $from } until { $until }
history-taken-down = { $paper } taken down on { $date }
history-objected = Objection of { $who } to { $paper }: { $text }
history-answered = Objection of { $who } answered: { $text }

