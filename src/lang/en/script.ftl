### What the chair says at each step of a vote, to be read aloud. Plain and lawful; what the law leaves to local rules is said to be so.

script-step-open = [Opening the vote]
script-step-count = [Counting]
script-step-declare = [The result]
script-step-next = [What comes next]

## Opening
script-now = We now vote on { $item }. It is a vote of this kind: { $kind }.
script-motion = The text put to the vote is: { $motion }
script-room = { $of } are entitled, { $have } are present.
script-quorum-met = { $told }. We can vote.
script-quorum-not-met = { $told }. A vote now would have no effect.
script-quorum-votes = For it to count, { $share } of these must vote: { $who }.
script-who-here = Those who vote are the { $n } people here with a vote; guests do not vote.
script-who-all = { $n } people in all may vote.
script-by-hands = We vote by show of hands: for, against, abstaining. Please raise your hand only once.
script-by-name = We vote by name. When your name is called, answer for, against or abstain.
script-by-paper = We vote by secret paper ballot. Mark one of for, against, abstain; a paper with several marks is invalid, a blank one abstains. Please fill in the paper where nobody can see it.
script-by-form = We vote by secret paper ballot. Please fill in the paper where nobody can see it; whoever cannot write may have it written by a helper as they wish it.
script-post = { $post }: { $seats ->
    [one] one seat
   *[other] { $seats } seats
}; the candidates are { $names }.
script-each = For each candidate you may be for or against, or abstain.
script-choose = Please choose those you want.
script-too-many = A paper that chooses as many as there are seats on a post, or fewer, is valid; one that chooses more is invalid.
script-too-many-part = On a post, as many as there are seats or fewer may be chosen; where more are, that part of the paper is invalid.
script-write-ins = You may also write in somebody else's name.
script-no-write-ins = No other names are written in this time.
script-review = Please grade each of { $names }, one grade each.
script-budget = There are { $budget } to spend. The projects: { $projects }.
script-project = { $name } ({ $cost })
script-allocation = The list is made in this way: { $how }.
script-up-to = A paper may mark at most { $n ->
    [one] one project
   *[other] { $n } projects
}; one that marks more is invalid.
script-plans = The plans: { $names }.
script-approve = Mark every plan you approve of. The most approvals lead.
script-rank-runoff = Number the plans as you like them: 1, 2, 3. Each round leaves out the one with the fewest, whose papers go to the plan they name next.
script-rank-points = Number the plans as you like them: 1, 2, 3. Places give points, and the most points lead.
script-degrees = Please choose one of { $names }.
script-opinion = This asks for opinions and decides nothing.
script-passes = To pass, those for must be { $share } of these: { $whole }.
script-elects = To be elected takes the votes of { $share } of these: { $whole }. If more people reach that than there are seats, the most votes win.
script-then-motion = The result is what the papers prefer, and no decision; to settle it, it is then put to the vote as a motion.

## Counting
script-count-hands = Those for, please raise your hands. Thank you. Those against. Thank you. Those abstaining. Thank you. The tellers will please tell the figures, and the recorder writes them down.
script-count-degrees = Those who agree, please raise your hands. Thank you. Those who mostly agree. Thank you. Those with reservations. Thank you. Those who disagree. Thank you.
script-count-names = The names are now called from the roster. If something was not heard, it is called once more.
script-count-papers = Voting is over. The box is now opened before everybody. One calls the papers, the tellers count, and others watch over it.
script-count-relatives = Candidates and their close relatives do not call, count or watch; local election rules say who they are.
script-count-void = First the papers returned are counted. If as many or fewer came back than were given out, the vote is valid; if more, the whole vote is void and held again.
script-count-aloud = Whoever watches over the count says before everybody which papers are invalid, and why; they count as returned. Where the tellers differ, they count again.
script-count-differ = The tellers differ. They now count again.

## The result
script-not-yet = The count is not finished; the result will stand here to be read.
script-result = This is the result. { $said }
script-voided = This vote is void, because: { $reason }

## Next
script-again = Please vote again.
script-no-quorum = There were not enough, so nothing is decided. Once there are, another vote may be held.
script-again-post = { $post }, { $seats ->
    [one] one seat
   *[other] { $seats } seats
}: out of { $names }
script-draw = Some are level. Lots are now drawn before everybody.
script-level-review = Some grades are level. Whoever holds the review settles the grade by its rules before it is published.
script-put-as-motion = This result is now written as a motion and put to the vote of this meeting.
script-divided = Opinions are divided. They may be discussed further; what needs a decision goes to a meeting that can make it.
script-agreed = What was agreed is carried out by those responsible, and residents are told how it goes.
script-tie = As many are for as against, so it is not passed. It may be discussed further, changed, and voted on anew.
script-done = That ends the vote on this item. The result goes into the record.
script-posting = The result is put up for at least { $days } days ({ $article }).
