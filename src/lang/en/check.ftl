### Self-check: contradictions and doubts in the record: where, with which figures, and what to do.

check-contradiction = Contradiction
check-doubt = Doubt
check-fine = No contradictions or doubts found
check-at = { $at }: { $what }
check-round = { $item }, round { $round }

## The vote
check-figures = { $what }; please correct them
check-more-returned = { $returned } ballots came back, more than { $figure } { $limit }: the whole vote is void and has to be held again
check-outcome-differs = declared as { $declared }, but the figures come to { $figures }; please correct it
check-corrections-differ = figures before and after the corrections do not join up; please check
check-ballot = Something is wrong with the ballot: { $what }
check-other-sheet = The sheet is one of another ballot
check-tellers-differ = Two tellers differ on { $n ->
    [one] one figure
   *[other] { $n } figures
}, and nobody has said which count stands
check-count-adopted = Two tellers differ on { $n ->
    [one] one figure
   *[other] { $n } figures
}; one count was adopted, for the reason in the history
check-still-level = Some are level, and no second vote, lot or settlement followed
check-secret-few = { $n ->
    [one] Only one paper came
   *[other] Only { $n } papers came
} back in a secret vote: who gave which is easy to tell; better publish the outcome alone
check-secret-unanimous = All papers of a secret vote say the same, so everybody's vote is known; better publish the outcome alone
check-candidate-proxy = This is a candidate, who may not cast anybody else's vote
check-hands-unaccounted = { $n } were in no count of hands; make sure they did not vote
check-not-announced = this item was not announced beforehand; say so in the minutes
check-vote-left-open = the vote was neither declared nor voided
check-not-a-voter = might not vote in this round, but is in the roll call; please correct it
check-listed-twice = stands twice among those of a vote, and counts once too often
check-no-quorum-at-vote = no quorum when the vote opened: { $need } needed, { $have } here
check-present-differs = { $frozen } present when the vote opened, but { $attendance } by the sign-in; please check

## The roster and the room
check-quorum-lost = From { $from } until { $until } there was no quorum: { $need } needed, { $have } here at the fewest
check-quorum-lost-now = now
check-quorum-lost-end = the close
check-heads-differ = { $counted } heads counted, { $signed } signed in; please check
check-entitled-differs = The particulars say { $stated } entitled, the roster lists { $listed }; please check
check-duplicate = looks like number { $no } on the roster, and would count twice; please check
check-duplicate-unnumbered = looks like another entry on the roster, and would count twice; please check
check-proxies-not-allowed = held { $held } proxies where none are allowed
check-too-many-proxies = held { $held } proxies where { $most } are allowed
check-proxy-passed-on = gave a proxy away while holding others'; a proxy cannot be passed on
check-proxy-not-written = a proxy has to be in writing, and no paper is named
check-composition = Of { $among } { $of }, { $have } are { $who }; the rules want { $need } or more

## Rules, notice, posting
check-rules-unlawful = The rules this meeting carries are not lawful: { $why }
check-rules = The rules were not in force on that day; check the date, or take other rules
check-rules-from = The rules were not in force on that day (from { $from }); check the date, or take other rules
check-rules-to = The rules were not in force on that day (until { $to }); check the date, or take other rules
check-rules-between = The rules were not in force on that day (from { $from } until { $to }); check the date, or take other rules
check-gate-not-met = Something asked for before the vote was not met: { $gate }
check-gate = Not recorded: { $gate }; add it in the particulars, or record the posting
check-no-notice = No notice of the meeting is recorded; the rules want { $need } days
check-notice-short = { $days } days of notice, the rules want { $need }; say why in the particulars
check-notice-short-with-reason = { $days } days of notice, the rules want { $need }; the reason is recorded
check-notice-late = the notice went up after the meeting ({ $days } days of notice), the rules want { $need }
check-not-posted = No posting of the result is recorded; the rules want { $need } days
check-posting-short = hangs for { $days } days, the rules want { $need } or more; please extend it
check-taken-down-early = taken down after { $days } days instead of { $need }
check-unanswered = the objection of { $who } has no answer
check-overdue = was due on { $due }, { $days } days ago, and is not done

## Items
check-decided-without-vote = stands as decided, with neither a declared vote nor a word on how
check-level-jumps = stands more than one level below the item above; lift it a level

## Times
check-out-of-order = Times are the wrong way round for { $what }: { $first } should be before { $then }
check-days-out-of-order = taken down ({ $until }) before it went up ({ $from }); please correct it
check-order-sitting = opening and closing the meeting
check-order-attendance = signing in
check-order-item = beginning and ending an item
check-order-turn = beginning and ending a speech
check-order-before-sitting = opening the meeting and a vote
check-order-after-sitting = a vote and closing the meeting
check-order-vote = opening, declaring and correcting a vote
check-order-objection = an objection and its answer
check-unknown = It speaks of { $what }, which is not in the record
