### Why a verdict is what it is: the one text for screens, exports and papers. The figures come from the verdict.

verdict-consultative = Opinion of the consultation

## Shares: $key is p-numerator-denominator; $num and $den are digits
verdict-part = { $key ->
    [p1-2] one half
    [p1-3] one third
    [p2-3] two thirds
    [p3-4] three quarters
    [p4-5] four fifths
   *[other] { $num } in { $den }
}
verdict-share-half = more than half
verdict-share-more = more than { $part }
verdict-share-least = { $part } or more
verdict-share-all = all
verdict-of-half = more than half of { $whole }
verdict-of-more = more than { $part } of { $whole }
verdict-of-least = { $part } or more of { $whole }
verdict-of-all = all of { $whole }

## Names of figures
verdict-figure-entitled = entitled
verdict-figure-present = present
verdict-figure-votes = votes
verdict-figure-signed = signed for
verdict-figure-cast = voting
verdict-figure-represented = represented by proxy
verdict-figure-online = taking part online
verdict-figure-issued-area = floor area of those given a paper
verdict-figure-entitled-area = floor area of all owners
verdict-figure-cast-area = floor area of those who voted
verdict-figure-for-area = floor area in favour
verdict-figure-entitled-of = entitled { $who }
verdict-figure-present-of = present { $who }
verdict-members = members
verdict-representatives = representatives
verdict-women = women representatives
verdict-stated = { $figure } { $amount }
verdict-unstated = { $figure } not stated

## The whole a share is taken of
verdict-whole-entitled = those entitled
verdict-whole-entitled-of = the { $who } entitled
verdict-whole-present = those present
verdict-whole-present-of = the { $who } present
verdict-whole-cast = those who voted
verdict-whole-valid = the valid ballots

## The quorum
verdict-met = reached
verdict-not-met = not reached
verdict-room = { $of } entitled, { $have } present
verdict-quorum-present = { $of } entitled, { $have } present; { $share } needed, that is at least { $need }: { $met }
verdict-quorum-of = { $who }: { $of } entitled, { $have } present; { $share } needed, that is at least { $need }: { $met }
verdict-quorum-cast = { $of } entitled to vote, { $have } voted; { $share } needed, that is at least { $need }: { $met }
verdict-quorum-area = { $whole } { $of } m², { $have } m² of it voted; { $share } needed, that is at least { $need } m²: { $met }
verdict-no-quorum-set = The rules set no quorum

## What it takes to pass
verdict-need = { $share } needed, that is at least { $need }: { $met }
verdict-need-votes = { $share } needed, that is at least { $need } votes: { $met }
verdict-need-area = floor area in favour { $have } m²; { $share } needed, that is at least { $need } m²: { $met }
verdict-majority = { $have } for; { $whole }: { $of }; { $share } needed, that is at least { $need }: { $met }
verdict-majority-votes = { $have } votes; { $whole }: { $of }; { $share } needed, that is at least { $need } votes: { $met }
verdict-majority-area = floor area in favour { $have } m²; { $whole }: { $of } m²; { $share } needed, that is at least { $need } m²: { $met }
verdict-by-article = { $what } ({ $article })
verdict-stay-in-base = More for than against, but { $who } count among { $whole } too, and those for are still fewer than needed
verdict-stay-in-base-votes = { $who } count among { $whole } too, and the votes are still fewer than needed
verdict-tell-people = { $n } { $what }
verdict-tell-papers = { $n } { $what }
verdict-tell-sheets = { $n } { $what }
verdict-absent = absent
verdict-even = As many for as against: { $n } each
verdict-more-returned = { $returned } ballots came back, more than { $figure } ({ $limit }): the whole vote is void and has to be held again
verdict-not-binding-review = A review gives grades and decides nothing
verdict-not-binding = This meeting forms an opinion and decides nothing
verdict-no-majority-set = The rules do not say how many must agree
verdict-switched = Switched on: { $question } (the law does not say; settled by the community)
verdict-switched-people = Switched on: { $question }; { $n } counted in (the law does not say; settled by the community)
verdict-not-counted = { $n } { $figure } not counted: the rule does not allow it, or the law does not say and the switch is off
verdict-most-votes-win = Where more people reach the votes needed than there are seats, the most votes win
verdict-most-of-tied = In a vote among those who were level the most votes win; that is set by provinces, not by the law

## What does not agree, and what is missing
verdict-zero = The figures do not agree: { $figure } is 0, so no share can be taken
verdict-more-than = The figures do not agree: { $figure } { $count }, more than { $than } { $limit }
verdict-sum-differs = The figures do not agree: { $parts } make { $sum }, not { $whole } { $stated }
verdict-missing = Still missing: { $figures }

## One sentence
verdict-joined = { $a }, { $b }
verdict-ends-passed = passed
verdict-ends-not-passed = not passed
verdict-ends-tie = a tie, not passed
verdict-ends-elected = enough votes to be elected
verdict-ends-not-elected = not enough votes to be elected
verdict-ends-recalled = recalled
verdict-ends-not-recalled = not recalled
verdict-ends-tie-not-recalled = a tie, not recalled
verdict-ends-no-quorum = no quorum, so the vote does not count
verdict-ends-undetermined = cannot be told yet
verdict-ends-review = the above is a review and no decision
verdict-ends-consultative = the above is the opinion of a consultation and no decision
