### The vote: opening, counting, result. How a verdict is said stands in verdict.ftl; here is what else a screen says.

## Rounds
vote-round = Round { $n }
vote-heading = { $round } on { $item } ({ $method })
vote-and = { $a }; { $b }
vote-no-items = There are no items yet. Add them on the agenda first
vote-no-rounds = No vote has been taken on this item
vote-choose = Choose how to vote: { $hands } show of hands, { $names } roll call, { $paper } secret ballot
vote-motion-is = Motion: { $motion }
vote-motion-of = That we agree to: { $title }.
vote-opened-at = Opened: { $time }
vote-option = { $option }: { $figures }
vote-was-corrected = (corrected)
vote-voided-for = Voided; reason: { $reason }
vote-again = Another round can be opened
vote-again-with-quorum = Nothing was decided; once enough people are here another round can be opened
vote-again-with-votes = Nothing was decided: too few voted. Another round can be opened

## Opening
vote-open = Open the vote
vote-open-title = { $method }, { $round } (final once the vote opens; { $key } goes on)
vote-open-ask = { $round }. Motion: { $motion }
    { $room }.
vote-no-effect = There is no quorum: the vote will have no effect
vote-by-name-only = Such a meeting counts people and floor area, so it votes by name: press { $key }

## Counting
vote-when-opened = At the opening: { $room }
vote-gone =
    { $n ->
        [one] { $n } person has left since; this round still counts as opened
       *[other] { $n } people have left since; this round still counts as opened
    }
vote-invalid-for = invalid: { $why }
vote-differs = disagrees
vote-unsaved = unsaved
vote-digits-only = Only digits go here
vote-too-large = The number is too long: six digits at most
vote-restored = Back to the number on record
vote-none-blank = No number of votes is left blank
vote-filled =
    { $n ->
        [one] { $n } blank set to 0; Ctrl-Z takes it back
       *[other] { $n } blanks set to 0; Ctrl-Z takes them back
    }
vote-wait = Being saved, one moment
vote-other-method = This round is not voted that way
vote-needs = { $n } more for and it passes
vote-safe = Enough are for it; however the rest vote, it passes
vote-lost = Not enough can be for it any more; however the rest vote, it does not pass
vote-comes-to = By these figures: { $outcome }. Not declared yet; { $key } declares it

## Declaring
vote-draw-first = Level votes, drawn by lot: which was drawn (it goes first)
vote-draw-out = Level votes, drawn by lot: which was drawn (it is left out)
vote-not-drawn = No lot now: declare it as level
vote-motion-project = { $name } ({ $cost })
vote-motion-projects = To pay for these projects: { $what }, { $sum } in all.
vote-motion-plan = To adopt this plan: { $what }.
vote-not-recorded = Not recorded beforehand: { $what } (note it in the particulars, or say why it is left out)
vote-declare-ask = { $round }. { $sentence }

    Declare it now? A declared result is never undone, only corrected.

## Roll call
vote-saving = saving
vote-by-proxy = by { $name }
vote-nobody = Nobody could vote when this round opened
vote-not-answered = This person has not answered, so there is nothing to take back
vote-all-answered = Everybody has answered; Enter declares the result
vote-rest-for-several = The { $n } left are recorded as for on { $motions } motions; Ctrl-Z takes it back
vote-rest-stay-away = Who has not voted takes no part: record them one by one, not all the rest as for
vote-rest-for =
    { $n ->
        [one] The { $n } left is recorded as for; Ctrl-Z takes it back
       *[other] The { $n } left are recorded as for; Ctrl-Z takes it back
    }

## Correcting and voiding
vote-none-declared = No declared vote on this item to correct
vote-none-to-void = No vote on this item to void
vote-void-title = Void { $round }
vote-correct-title = Correct { $round }
vote-correct-sums = Correct { $round }: only what changes
vote-was = { $figure } (was { $n })
vote-written-in-on = { $post }, written in
vote-piles = Papers (how many: numbers)
vote-bad-name = Write those written in as "name votes", with commas between: { $text }
vote-bad-pile = A line for each kind of paper, "how many: numbers", only how many for blank ones: { $text }
vote-correct-ask = { $round } was declared: { $before }. Corrected: { $sentence }
    Reason: { $reason }

    Correct it? The old figures stay in the record.
vote-changes-done =
    { $n ->
        [one] { $n } answer changed: give the reason and correct
       *[other] { $n } answers changed: give the reason and correct
    }
vote-changed-to = { $old }, now { $new }
vote-correction = Corrected { $time }; reason: { $reason }. Was { $old }, { $before }; now { $new }, { $after }
