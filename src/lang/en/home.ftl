### The shelf: meetings at hand, new, open.

## Sections
home-section-coming = Today and coming
home-section-unfinished = Under way or unfinished
home-section-to-post = Result to be posted
home-section-due = Follow-ups due
home-section-posted = Result posted
home-section-follow-ups = Follow-ups running
home-section-done = Done
home-section-broken = Files that cannot be read
home-heading = { $name } ({ $n })

## A meeting: when, and what is next
home-today = today
home-next-today = meets today
home-next-tomorrow = meets tomorrow
home-next-days = { $n ->
    [one] meets in 1 day
   *[other] meets in { $n } days
}
home-next-lacking = { $when }, no { $what }
home-lacking-items = agenda
home-lacking-people = roster
home-next-late = day is past, not held
home-next-sitting = sitting: go on
home-next-unclosed = not closed yet
home-next-recover = was cut off: open to recover
home-next-elsewhere = open elsewhere: read only
home-next-post = post the result
home-next-up = up until { $date }, { $n ->
    [one] 1 day left
   *[other] { $n } days left
}
home-next-up-today = up until today
home-next-up-over = days are over: take it down
home-next-due-today = { $n } to do, due today
home-next-overdue = { $n } to do, { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
home-next-due = { $n } to do, due { $date }
home-next-some-day = { $n } to do, no day set
home-next-decided = { $passed } passed, { $failed } not passed
home-next-nothing = nothing left to do
home-broken = cannot be read

## The selected meeting
home-entitled = { $n } entitled
home-people = { $entitled } entitled, { $present } present
home-items = { $n ->
    [one] 1 item
   *[other] { $n } items
}
home-path = File: { $path }
home-nothing-selected = No meeting is selected
home-carry-nothing = No meeting is selected to carry over from; 1 makes a new one
home-carry-broken = This file cannot be read, so nothing can be carried over

home-no-sample = The sample meeting cannot be made: { $why }

## An empty shelf
home-reading = Reading the shelf
home-welcome = Yishi runs a residents' meeting well: sign-in, floor, vote, notice, follow-up, step by step, and every step recorded.
home-welcome-new = Press { $key } for a new meeting: give it a title and a day, then do what the line at the top says.
home-welcome-sample = Press { $key } for a sample meeting to try things on; it touches no other.
home-welcome-folder = Meetings are kept in { $path }

## Finding
home-search = Find:
home-search-hint = title, day, a name, or words said there
home-searching = reading the files
home-looking-inside = Not among titles and days; looking inside the files
home-nothing-found = No such meeting. Try other words, or Esc to see all.

## A new meeting
home-title = Title
home-kind = Kind of meeting
home-date = Date (empty: today)
home-time = Time (optional)
home-place = Place
home-community = Community
home-convener = Convener
home-roster = Roster file (optional)
home-roster-from = People
home-same-people = the same { $n } people
home-no-people = nobody yet
home-new-of = { $act }: { $kind }
home-roster-first = The roster is read first, then the meeting is made; if it was not read, correct the path or empty this line
home-needs-title = Give it a title, such as: Fourth residents' representatives' meeting of 2026
home-bad-date = Not a date; write 2026-11-29, 11-29, tomorrow or +7
home-bad-time = Not a time; write 19:30
home-not-yet = The rules for { $name } are in force from { $from }, so not on { $date }; choose another day or another kind
home-no-longer = The rules for { $name } were in force until { $to }, so not on { $date }; choose another day or another kind
home-no-rules = There are no rules for { $name }; choose another kind
home-carried = Carried over from { $title }: { $items ->
    [one] 1 item
   *[other] { $items } items
}, { $follows ->
    [one] 1 follow-up
   *[other] { $follows } follow-ups
}
