### Elections: votes, who is elected, what comes next, and what does not agree. Worded to be read aloud; every figure comes from the result.

## Votes
election-votes-each = { $for } for, { $against } against, { $abstain } abstaining
election-votes-for = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
election-votes-added = { $votes }, { $counted } with the { $added } from earlier posts
election-votes-again = { $votes }, { $n } when voted on again
election-written-in = { $name } (written in)
election-written-in-others = others written in
election-person = { $name }: { $votes }
election-person-fate = { $name }: { $votes }, { $fate }

## What comes of them
election-elected = elected
election-short = not the votes needed, not elected
election-outvoted = fewer votes than others, not elected
election-elected-to = elected as { $post } already and not counted here
election-not-among = not one of those voted on again, not elected
election-level = level with others, still open
election-waits = open until { $post } has been voted on again

## Posts
election-seats = { $post }: { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}
election-need = { $share } needed, that is at least { $need }
election-most-win = the most votes win
election-nobody = nobody has a vote
election-post-elected = { $post }, { $n } elected: { $names }
election-post-none = { $post }: nobody elected
election-post-vacant = { $said }, { $n } vacant

## What comes next
election-next-of = { $post }: { $next }
election-next-elected = Every seat is filled
election-next-tied = Those who are level are voted on again for { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
}, and the most votes win
election-next-second = A second ballot is held for { $seats ->
    [one] { $seats } seat
   *[other] { $seats } seats
} left
election-next-vacant = { $seats ->
    [one] { $seats } seat is
   *[other] { $seats } seats are
} still left after the second ballot; whether there is another is for local rules
election-next-waits = Open until { $post } has been voted on again
election-next-again = The vote is void and has to be held again
election-next-none = There is no result of the election yet
election-next-no-quorum = Too few people voted, so the election does not count and has to be held again
election-next-opinion = This vote is an opinion and elects nobody

## A sheet that does not agree
election-wrong-ballot = The sheet is not one of this election
election-wrong-parts = { $post }: { $n } invalid parts, but in this election a ballot is invalid as a whole or not at all
election-wrong-more-parts = { $post }: { $n } invalid parts, more than the { $valid } valid ballots
election-wrong-answers = { $post }, { $name }: { $votes }, in all { $sum }, does not agree with the { $valid } ballots valid here
election-wrong-against = { $post }, { $name }: { $n } against, but in this election names are only chosen
election-wrong-votes = { $post }, { $name }: { $n } votes, more than the { $valid } valid ballots
election-wrong-votes-all = { $name }: { $n } votes on all posts, more than the { $valid } valid ballots; a ballot that names one person for two posts is invalid
election-wrong-chosen = { $post }: { $n } votes in all, more than the { $limit } that the seats and the valid ballots allow
election-wrong-candidate = { $post }: { $name }, written in, is a candidate there; the { $n } votes belong to the candidate
election-wrong-no-name = { $post }: { $n } written in without a name

## Why a paper cannot be added as it was called
election-paper-invalid = This ballot is invalid: { $reason }
election-paper-invalid-on = This ballot is invalid: { $posts }: { $reason }
election-paper-two-posts = This ballot is invalid: { $name } is chosen for { $posts }
election-paper-other = This is no ballot of this election
election-paper-no-candidate = { $post } has no candidate { $n }; call it again
election-paper-against = { $post }: names are only chosen, nobody is voted against; call it again
election-paper-parts = { $post } alone cannot be invalid: in this election a ballot is invalid as a whole or not at all

## Before it begins
election-fault-no-post = There is no post yet
election-fault-unnamed-post = Post { $n } has no name
election-fault-post-twice = Post { $post } is there twice
election-fault-no-seat = { $post } has no seat
election-fault-no-candidate = { $post } has no candidate
election-fault-unnamed = { $post }: candidate { $n } has no name
election-fault-twice = { $post }: candidate { $name } is there twice
election-fault-not-more = { $post }: { $candidates } candidates for { $seats } seats; there must be more candidates than seats
election-fault-fewer = { $post }: { $candidates } candidates, fewer than the { $seats } seats
election-fault-two-posts = { $name } stands for { $posts }; a ballot that chooses one person for two posts is invalid, so ask which one
election-fault-kind = The rules chosen are not for elections
election-fault-low = The rules chosen ask only for { $share }, and this vote takes more than half; are they those of a second ballot?
election-fault-high = The rules chosen ask for { $share }, and a second ballot takes one third or more; are they those of the first vote?
election-fault-write-ins = Only those who are level are voted on again, so no name should be written in

## Voting for somebody else
election-agent-not-allowed = In this election nobody votes for somebody else
election-agent-not-settled = The law does not say that one may vote for another; local rules must have settled it first
election-agent-too-many = { $name } votes for { $n } others, at most { $limit } are allowed
election-agent-candidate = { $name } is a candidate and may not vote for others
election-agent-not-written = { $name } has not given the vote away in writing
election-agent-twice = { $name } has given the vote away more than once
election-agent-oneself = { $name } has given the vote to the same person
election-agent-passed-on = { $name } has given the own vote away and cannot vote for others

## Asking for a recall
election-recall-group = { $who }: { $have } of { $of } ask for it; { $share } needed, that is at least { $need }: { $met }
election-recall-met = The recall has been duly asked for and is to be voted on
election-recall-not-met = The recall has not been duly asked for yet
