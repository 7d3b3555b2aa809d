### The guide: what is next and what is missing. What matters most comes first; a narrow screen cuts the rest.

guide-lacking = { $step }: { $missing }

## What is next
guide-add-items = Add items: the agenda is empty
guide-add-people = Import the roster, or state in the particulars how many are entitled
guide-set-particulars = Complete the particulars
guide-post-meeting-notice = Put up the meeting notice, then record where and when
guide-sign-in = Sign people in
guide-call-to-order = Call the meeting to order
guide-await-quorum = Wait for { $n } more before the vote
guide-take-up = Take up { $item }
guide-discuss = Hear people on { $item } and note what they say
guide-discuss-recall = Hear why the recall is demanded, then the person: { $item }
guide-write-motion = Write the motion of { $item }
guide-open-vote = Open the vote on { $item }
guide-count = Enter the count for { $item }
guide-call-names = Call the names on { $item }
guide-compare-counts = The two counts on { $item } differ: count again, or choose one and say why
guide-declare = Declare the result of { $item }
guide-vote-again = Vote again on { $item }
guide-vote-tied = Vote again on { $item } among those who are level, for { $seats ->
    [one] one seat
   *[other] { $seats } seats
}
guide-vote-second = Hold a second ballot on { $item } for { $seats ->
    [one] one seat
   *[other] { $seats } seats
} left
guide-put-as-motion = Put what the papers prefer on { $item } to the vote as a motion
guide-divided = opinions are divided; a meeting that decides may take it up
guide-settle-item = Write what came of { $item }
guide-add-follow-ups = Add follow-ups: who does what by when
guide-close-meeting = The agenda is through: close the meeting
guide-post-result = Put up the result, then record where and when
guide-answer-objection = Answer the objection of { $by }
guide-wait-posting = The result hangs until { $until }; nothing to do before
guide-mend-posting = Let the result hang until { $until }
guide-take-down = Time is up: take down the { $paper } and record the day
guide-finish-follow-up = See to { $what }, then mark it done
guide-finish-follow-up-by = See to { $what } ({ $who }), then mark it done
guide-seal = Seal the record; nothing changes after that
guide-all-done = All is done, the record is sealed

## What is missing
guide-lacks-quorum = { $short } short of the quorum ({ $need } needed, { $have } here)
guide-lacks-quorum-of = { $who }: { $short } short of the quorum ({ $need } needed, { $have } here)
guide-lacks-anybody = nobody has signed in
guide-lacks-figures = not entered yet: { $figures }
guide-lacks-answers = { $n } have not answered
guide-lacks-motion = there is no motion yet
guide-lacks-particulars = missing: { $what }
guide-lacks-gate = not recorded: { $gate }
guide-lacks-notice = the day is past; the rules want { $need } days of notice
guide-notice-short = only { $days } days of notice, the rules want { $need }; say why in the particulars
guide-day-ahead = the meeting is on { $date }
guide-posting-short = { $days } days of posting, the rules want { $need }
guide-overdue = it was due on { $date }
guide-no-effect = it will be declared as "{ $outcome }", and has no effect
guide-items-open = { $n ->
    [one] one item is not dealt with
   *[other] { $n } items are not dealt with
}
guide-no-notice = no notice of the meeting is recorded, the rules want { $need } days
guide-not-posted = no posting of the result is recorded, the rules want { $need } days
guide-still-up = the result has not been taken down
guide-unanswered = { $n ->
    [one] one objection has no answer
   *[other] { $n } objections have no answer
}
guide-follow-ups-open = { $n ->
    [one] one follow-up is not done
   *[other] { $n } follow-ups are not done
}
