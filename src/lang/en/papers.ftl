### Papers called out, tellers, and their counts side by side.

## Beginning
papers-how-to-begin = { $key } begins: say who counts, how many papers went out and how many came back. Counted on paper already? { $totals } takes totals.
papers-begin-title = Before the papers ({ $teller }): { $key } begins
papers-names = Names of the tellers
papers-signed = Signed for (if known)
papers-number-needed = How many?
papers-signed-more = More signed for than issued; check, Ctrl-T changes it
papers-candidate-counts = { $name } is a candidate and should not count; check, Ctrl-T changes it
papers-begin-first = First press Enter and say how many papers there are
papers-go-on = Going on: { $teller } has called { $n }, all on disk
papers-heading = { $teller } { $names } { $round }

## Calling
papers-guide = Papers are being called: all called, record the count
papers-left = { $n } called, { $by } left
papers-all-there = { $n } called, all of them
papers-over = { $n } called, { $by } too many
papers-on-disk = on disk
papers-post = { $post } ({ $seats } to be chosen)
papers-chosen = X
papers-blank = blank
papers-this = This one{ $times }: { $said }
papers-times = { " " }x{ $n }
papers-last = Last: { $paper } x{ $n }
papers-digit-chooses = a digit chooses
papers-next-key = press a digit for the next paper
papers-next = digits mark, Enter is done; 0 for a blank paper
papers-why = Invalid; press the number that says why
papers-pile = How many alike?
papers-pile-how = A number and Enter, then call the pile
papers-pile-left = Only { $n } left, not so many
papers-pile-large = A pile has at most 9999 papers
papers-name = Written in
papers-name-on = Written in ({ $post })
papers-name-how = The name, then Enter; a digit takes a known name
papers-name-empty = Give a name
papers-no-write-ins = No name can be written in now
papers-on-post = Post
papers-spoiled = Invalid: { $why }; counted as an invalid paper
papers-part-invalid = this part invalid
papers-part-void = { $post }: this part is invalid ({ $why })
papers-taken-back = Taken back: { $paper } x{ $n }
papers-none-to-take-back = Nothing to take back; earlier papers have no order, so count again
papers-dropped = This paper was dropped and not counted
papers-digits-only = Papers are called with digits here
papers-no-number = There is no such number on the paper
papers-no-reason = There is no such reason
papers-half-number = One more digit of the number
papers-one-key = One digit is one paper
papers-one-part = There is only one part on this paper
papers-all-called = All is called; Enter is done
papers-in-order = Call them in order
papers-not-all = Something is not called yet; 0 where nothing is marked
papers-nothing-said = Nothing is marked yet; for a blank paper 0, then Enter
papers-called-wrong = Such a paper was called wrongly; call it again
papers-slip-open = The paper being called is not done
papers-void = No need to call: { $key } records it and the whole vote is void; Ctrl-T if a number is wrong
papers-void-on = Too many papers came back: the whole vote is void, nothing is called

## The end
papers-finish = { $teller } has called { $n }, as many as came back ({ $returned }). Record this as the count of { $teller }?
papers-finish-less = { $teller } has called only { $n } of { $returned } that came back, { $by } less. Record it as the count of { $teller } all the same?
papers-finish-more = { $teller } has called { $n }, { $by } more than the { $returned } that came back. Record it as the count of { $teller } all the same?
papers-finish-void = { $returned } came back, more than went out or were signed for. Record that, and the whole vote is void?

## Totals
papers-who-title = Who counts ({ $teller })
papers-only-paper = Only secret ballots are called out
papers-need-papers = These papers have to be called one by one; totals will not do
papers-to-totals = Totals now, saved when every figure is there; papers called stay on disk
papers-to-calling = Calling papers now
papers-sheet-differs = It does not add up: the figures of each line should make the valid papers (returned less invalid)

## Side by side
papers-count-of = { $teller }, count { $n } { $names }
papers-one-count = One count so far, not shown until the other is done. { $declare } declares it, or { $second } lets somebody else count apart
papers-all-counted = Every figure is there. Not declared yet; { $key } declares it
papers-agree = Both counts agree. { $declare } declares it
papers-differ =
    { $n ->
        [one] The counts differ in { $n } figure. { $again } counts again, { $adopt } lets one stand with a reason
       *[other] The counts differ in { $n } figures. { $again } counts again, { $adopt } lets one stand with a reason
    }
papers-adopted = { $count } stands; reason: { $reason }
papers-all-counts = Every count is kept: { $counts }
papers-both-counted = Both have counted
papers-nothing-to-adopt = No counts that differ
papers-adopt-title = { $count } is to stand
papers-difference = Difference
papers-more-rows = { $n } more below
