### Results: how what each ballot came to is said and set in a table, and how it was counted. Every figure comes from the result.

## Kinds of ballot
found-kind-motion = motion
found-kind-election = election
found-kind-review = review
found-kind-projects = projects
found-kind-plans = plans
found-kind-consultation = consultation

## The result in a few words
found-all-elected = every seat filled
found-tied = level: to be voted on again
found-seats-left = seats left
found-opinion = an opinion, nobody is elected
found-reviewed = reviewed
found-listed = a list of projects, not decided yet
found-preferred = a plan preferred, not decided yet
found-brief = { $option }: { $fate }

## Lines of the table
found-not-elected = not elected
found-level = level
found-waits = open
found-undecided = no result
found-on-list = listed
found-not-listed = not listed
found-out = out
found-first = in front
found-by-lot = by lot
found-why-short = not the votes needed
found-why-outvoted = fewer votes than others
found-why-not-among = not one of those voted on again
found-left = { $left } left
found-shared = paid by { $payers ->
    [one] 1 paper
   *[other] { $payers } papers
}, at most { $most } each, { $left } left
found-from-rest = the papers that mark it have { $held } left together, too little, so it is paid out of what is left over; { $left } left
found-no-votes = no paper marks it
found-too-dear = only { $left } left, { $short } short
found-to-draw = not all of them fit: lots are to be drawn
found-waits-lot = open until lots are drawn
found-of-naming = { $percent } of the papers that still name a plan
found-round = Round { $n }
found-votes = { $n ->
    [one] 1 vote
   *[other] { $n } votes
}
found-people = { $n }, { $percent }
found-votes-cost = { $n ->
    [one] 1 vote
   *[other] { $n } votes
}, { $cost }
found-points = { $points } points
found-gained = { $n ->
    [one] 1 vote
   *[other] { $n } votes
} ({ $gained } gained)
found-and = { $a }; { $b }

## How it was counted
found-cell = { $what } { $n }
found-told = Count { $n }, teller { $teller }: { $count }
found-teller = { $teller } ({ $names })
found-difference = { $what }: A { $a }, B { $b }
found-differ = The tellers differ: { $what }
found-adopted = Count { $n } stands, because: { $reason }
found-none-adopted = None of the counts has been chosen yet
found-lot = Lots: { $drawn } was drawn among { $among }
