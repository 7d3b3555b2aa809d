### Follow-ups: what somebody will do, by when, and whether it was done.

follow-up-start = Nothing to follow up yet. Press 1 to add something: what, who does it, by when.
follow-up-none = Nothing to follow up yet; 1 adds something
follow-up-what = What
follow-up-who = Who
follow-up-due = Due
follow-up-when = By (+10, 12-31)
follow-up-state = State
follow-up-result = What came of it

follow-up-done = done
follow-up-open = open, no date
follow-up-today = due today
follow-up-overdue = { $n ->
    [one] { $n } day late
   *[other] { $n } days late
}
follow-up-in = { $n ->
    [one] in { $n } day
   *[other] in { $n } days
}

follow-up-by = Who: { $who }
follow-up-until = Due: { $date } ({ $state })
follow-up-from = From: { $item }
follow-up-carried = Carried from: { $meeting } ({ $date })
follow-up-done-on = Done { $date }. { $note }

follow-up-needs-what = Please write what is to be done
follow-up-bad-date = Not a date; write 12-31, 2026-12-31, or +10 for ten days from now
follow-up-is-done = This was done; if it was not after all, 3 reopens it
follow-up-is-open = This is not done yet, nothing to reopen
