### Projects under a budget, and plans: how votes come to a list and an order.

choice-money = { $amount } yuan
choice-greedy = by votes
choice-equal-shares = equal shares
choice-approval = approval
choice-instant-runoff = instant runoff
choice-borda = points by place
choice-option = no. { $n } { $name }

## Projects
choice-projects-head = { $budget } to spend, { $projects ->
    [one] 1 project
   *[other] { $projects } projects
}, { $papers ->
    [one] 1 valid paper marks
   *[other] { $papers } valid papers mark
} projects. { $how }
choice-how-greedy = By votes, each that still fits.
choice-how-shares = Equal shares: each paper has { $share } for the projects it marks. What they pay for is listed; what is left goes by votes.
choice-step = { $name }: { $votes ->
    [one] 1 vote
   *[other] { $votes } votes
}, costs { $cost }; { $fate }
choice-chosen = listed, { $left } left
choice-shared = listed, paid by { $payers ->
    [one] 1 paper
   *[other] { $payers } papers
}, at most { $most } each, { $left } left
choice-from-rest = listed: the papers that mark it have { $held } left together, too little, so it is paid out of what is left over; { $left } left
choice-no-votes = not listed, no paper marks it
choice-too-dear = not listed, only { $left } left, { $short } short
choice-too-dear-shared = not listed, the papers that mark it have { $held } left together, too little, and only { $left } is left over, { $short } short
choice-level = level, not all of them fit: lots are to be drawn
choice-waits = open until lots are drawn
choice-drawn = first by lot, { $what }
choice-listed = { $n ->
    [one] 1 project listed
   *[other] { $n } projects listed
}, { $spent } together, { $left } left.
choice-projects-level = Level: { $names }. It makes a difference which is served first; draw lots for that.
choice-projects-opinion = This is a list by votes and no decision. To spend the money, put the list to the vote as a motion.

## Plans
choice-plans-head = { $plans ->
    [one] 1 plan
   *[other] { $plans } plans
}, { $papers ->
    [one] 1 valid paper names
   *[other] { $papers } valid papers name
} any. { $how }
choice-how-approval = Approval: a paper may approve of several plans; the most approvals lead.
choice-how-runoff = Instant runoff: each round leaves out the last, whose papers go to the plan they name next, until one has more than half of the papers that still name any.
choice-how-borda = Points by place: { $most } for the first, one less for each place after it; plans a paper does not rank share the points left.
choice-sums = { $votes }.
choice-round = Round { $n }: { $votes }.
choice-votes = { $name } { $votes }
choice-votes-gained = { $name } { $votes } ({ $gained } gained)
choice-points = { $name } { $points }
choice-exhausted = naming none any more { $n }
choice-out = { $told } Left out: { $names }.
choice-out-drawn = { $told } Left out by lot: { $names }.
choice-preferred = Preferred: { $name }.
choice-preferred-drawn = Preferred, by lot: { $name }.
choice-level-wins = Level: { $names }. Draw lots; the one drawn leads.
choice-level-out = Level in the last place: { $names }. Draw lots; the one drawn is left out.
choice-nobody = No valid paper names a plan.
choice-plans-opinion = This is what the papers prefer and no decision. To settle it, put the plan preferred to the vote as a motion.

## Before a vote
choice-too-few-projects = there must be at least two projects
choice-too-few-plans = there must be at least two plans
choice-no-budget = no budget is stated
choice-no-name = no. { $n } has no name
choice-same-name = no. { $n } has the name of no. { $of }
choice-no-cost = no. { $n } has no cost
choice-over-budget = no. { $n } costs more than the whole budget
choice-none-may-be-marked = a paper must be able to mark one project at least

## Files
choice-papers = { $returned ->
    [one] 1 paper
   *[other] { $returned } papers
} returned, { $valid } valid, { $invalid } invalid.
choice-remark = Note: { $what }.
choice-written = Written: { $path } ({ $n ->
    [one] 1 valid paper
   *[other] { $n } valid papers
}).
choice-which-kind = { $path } looks neither like .pb nor like .blt. A .pb file begins with the line META, a .blt file with the numbers of plans and seats.
choice-only-projects = { $path } holds plans; { $option } is for projects (.pb).
choice-only-plans = { $path } holds projects; { $option } is for plans (.blt).
choice-no-such-draw = No lot is drawn here that no. { $n } takes part in. Give the numbers drawn in their order.
choice-draw-with = Draw lots, then run this again with --drawn and the number drawn.
choice-too-large = { $path } is too large to be the papers of a vote.
choice-too-many-lines = { $path } has more than { $limit } lines.
choice-too-many = { $path } has more than { $limit } options.
choice-not-text = The encoding of { $path } is not known. Save it as UTF-8 and try again.
choice-empty = { $path } is empty.
choice-bad-number = { $path }, line { $line }: { $text } is no whole number from 0.
choice-name-too-long = { $path }, line { $line }: a name of more than { $limit } characters.
choice-pb-before-sections = { $path }, line { $line }: a .pb file begins with the line META.
choice-pb-no-section = { $path } has no section { $section }, or an empty one. It may be incomplete.
choice-pb-misplaced = { $path }, line { $line }: section { $section } is repeated or out of order. The order is META, PROJECTS, VOTES.
choice-pb-no-column = { $path }, line { $line }: column { $column } is missing.
choice-pb-no-key = { $path } does not state { $key } in META.
choice-pb-vote-type = { $path }, line { $line }: the votes are of type { $kind }. Only approval is read here (papers that mark projects), not ranking, points or scores.
choice-pb-bad-amount = { $path }, line { $line }: the amount { $text } cannot be read. Write it as 12345.67, with two decimals at most and no comma.
choice-pb-too-many-cells = { $path }, line { $line }: more cells than columns. Text with a semicolon belongs in double quotation marks.
choice-pb-no-id = { $path }, line { $line }: a project without an id.
choice-pb-id-twice = { $path }, line { $line }: the project id { $id } is used already.
choice-pb-unknown-project = { $path }, line { $line }: there is no project with the id { $id }.
choice-pb-count-differs = { $path } states { $said } as { $key }, and holds { $found }. It may be incomplete.
choice-pb-columns = these columns of { $section } are not read: { $columns }
choice-pb-not-heeded = the file sets { $key } to { $value }, by which no paper is judged here
choice-pb-numbered = the projects are numbered here in the order of the file
choice-pb-other-rule = the file names the rule { $rule }; it is counted by votes here
choice-pb-currency = the amounts are in { $currency }; they are told as yuan below
choice-pb-voter-twice = the voter on line { $line } stands there already; both papers count
choice-pb-too-many = { $n ->
    [one] 1 paper marks too many projects and counts
   *[other] { $n } papers mark too many projects and count
} as invalid
choice-blt-no-head = { $path }, line { $line }: a .blt file begins with two numbers, of plans and of seats.
choice-blt-unknown-plan = { $path }, line { $line }: there is no plan { $text }.
choice-blt-equal-places = { $path }, line { $line }: { $text } puts several plans in the same place. Such papers are not read; give the plans places of their own.
choice-blt-no-end = { $path }, line { $line }: these papers do not end in 0.
choice-blt-no-last-end = No 0 stands after the papers of { $path }. It may be incomplete.
choice-blt-too-few-names = { $path } has { $plans } plans and only { $names } names. It may be incomplete.
choice-blt-seats = the file has { $n } seats; one plan is chosen here
choice-blt-withdrawn = withdrawn, and not counted: { $names }
choice-blt-twice = { $n ->
    [one] 1 paper ranks a plan twice and counts
   *[other] { $n } papers rank a plan twice and count
} as invalid
