### Before a vote opens: which ballot, how it is filled in, what to look at first.

## Which ballot
setup-choose = What is voted on: { $item }
setup-election = Election
setup-second = Second ballot (seats left)
setup-by-election = By-election
setup-tied = Vote again (level)
setup-recall = Recall
setup-review = Review by grades
setup-projects = Projects under a budget
setup-plans = Choice of plans
setup-consultation = How far people agree
setup-several = Several motions in one roll call
setup-none-due = No election on this item has been declared, so no ballot follows
setup-title = { $what } ({ $round })
setup-yes = yes
setup-no = no

## Entries
setup-text = What is voted on
setup-wording = Text
setup-rules = Rules
setup-method = Method
setup-posts = Posts and candidates
setup-style = How to mark
setup-style-each = for, against, abstain on each
setup-style-choose = names chosen
setup-write-ins = Write-ins
setup-part-valid = Parts counted alone
setup-add-down = Votes brought down
setup-offices = Offices, one a line
setup-persons = Persons, one a line
setup-own-grades = Own grades, best first
setup-satisfied = How many satisfy
setup-own-subjects = Graded by these
setup-received = From above
setup-budget = Budget
setup-projects-lines = Projects and cost
setup-up-to = Most on one paper
setup-allocation = Allocation
setup-plans-lines = Plans
setup-plans-rule = How to count
setup-broad = Broad agreement
setup-posts-hint = One post a line, as: Chair 1: Li Wei, Ann Lee. Numbers of the roster will do
setup-offices-hint = One a line
setup-persons-hint = One a line, as: Li Wei, last year competent
setup-own-grades-hint = Best first, as: good, fair, poor
setup-received-hint = by: about: grade, 92.5, 40%
setup-budget-hint = In yuan, as 200000
setup-projects-hint = One a line, as: South gate 12,000. Or the path of a .pb file
setup-up-to-hint = Empty: any number
setup-plans-hint = One a line. Or the path of a .blt file
setup-demand-hint = so many of so many, as 12/36: { $share }
setup-heard = Was heard
setup-who-demands = Those who demand the recall

## What is wrong
setup-line = line { $line }: { $why }
setup-line-no-post = names, and no post above them
setup-line-no-post-name = no post is named
setup-line-no-seats = how many seats? As: Chair 1: Li Wei, Ann Lee
setup-line-no-cost = what does it cost? As: South gate 12,000
setup-line-bad-amount = the amount cannot be read; at most two decimals
setup-line-no-name = no name
setup-line-bad-grade = behind the comma is none of these grades; last year's is written as: Li Wei, competent
setup-line-not-received = write it as by: about: grade
setup-line-bad-points = points and shares are from 0 to 100
setup-bad-budget = What is there to spend? As 200000
setup-bad-fraction = Write how many of how many, as 12/36
setup-read = Read from the file; look at it before opening. Papers in the file were not taken

## Read before it opens
setup-now = Open the vote now?
setup-press = This meeting votes by ballot: { $key } shows which, { $what } is selected
setup-room-written = { $of } are entitled; those who vote are counted, here or not
setup-room-all = { $of } are entitled; those in favour are held against all of them, here or not, voting or not
setup-room-votes = Those who vote are counted: { $of } are entitled, { $have } are here
setup-under = Under { $rules }: { $article }
setup-look = Look: { $what }
setup-write-ins-may = Names may be written in
setup-write-ins-not = Names may not be written in
setup-graded = { $name }: { $grades }
setup-budget-is = { $budget } to spend, { $how }
setup-up-to-is = At most { $n } on one paper
setup-plans-by = { $rule }
setup-broad-is = Broad agreement: { $share } of everybody here agree, fully or in the main
setup-unknown = Not on the roster: { $names }
setup-namesakes = Several on the roster are called { $names }; say which, as Li Wei (3)
setup-few = Only { $n } vote: the tally may show how each of them voted, and is secret in name alone
setup-unanimous = All { $n } valid papers say "{ $what }": once declared, everybody knows how everybody voted on it
setup-demand-unknown = How many demand the recall is not filled in; make sure that they are enough
setup-not-heard = The person has the right to answer, and was not heard yet

## Several motions
setup-several-go = Call names on these { $n }
setup-several-few = It takes two items still to be decided to call them together
setup-several-most = At most { $n } are called together
setup-several-ask = { $n } motions in one roll call; everybody answers each in turn. { $room }.
setup-several-which = motion { $n } of { $of }
setup-several-rest = All who have not answered are for it
setup-several-this = this one only
setup-several-all = all { $n }

## By name
setup-one-motion = Only one motion is called
setup-slip = Type a door, a number or a name, then Enter, then 1 2 3
setup-doors = { $doors } and others, { $n } in all
setup-took-part-heads = Took part
setup-took-part-area = Their area
setup-agreed-heads = For
setup-agreed-area = Area for
setup-enough = enough
setup-nobody-yet = nobody yet
setup-short = { $n } short
