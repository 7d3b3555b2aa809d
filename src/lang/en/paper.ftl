### Text of papers: meeting notice, sign-in sheet, result notice (vote or consultation), minutes.

## Common
paper-pending = ({ $what } not known yet, to be filled in)
paper-pending-result = result of the vote
paper-pending-opinion = opinion of the consultation
paper-pending-posting = place and days of posting
paper-pending-until = last day
paper-pending-start = start
paper-pending-end = end
paper-pending-came = number who came
paper-run-in = { $head }: { $rest }
paper-internal = (For the files; not to be put up)
paper-lacks-head = This draft still lacks
paper-lacks-why = Please do not put it up before this is filled in.
paper-seal = { $name } (seal)
paper-sign = { $role }: { $name } (signature)
paper-sign-unnamed = { $role } (signature)
paper-and-reason = { $name } ({ $with })
paper-all-matters = all matters
paper-contact = Contact
paper-convener = Called by
paper-entitled = Number entitled
paper-agenda = Agenda
paper-responsible = Who
paper-due = By when
paper-done = done { $date }
paper-number = No.

## Capacities: $where is village or town
paper-capacity-committee = { $where ->
    [village] Villagers' committee member
   *[other] Residents' committee member
}
paper-capacity-representative = { $where ->
    [village] Villagers' representative
   *[other] Residents' representative
}
paper-capacity-supervisor = { $where ->
    [village] Village supervisory committee member
   *[other] Supervisory committee member
}
paper-capacity-household = Household representative
paper-capacity-entitled = Participant
paper-capacity-attending = Person in attendance
paper-short-committee = { $where ->
    [village] Villagers' committee
   *[other] Residents' committee
}
paper-role-nth = { $role } no. { $nth }
paper-role-of-group = { $role } ({ $group })

## Who came
paper-came = { $entitled } entitled, { $came } came
paper-came-represented = { $entitled } entitled, { $came } came ({ $represented } of them by written proxy)
paper-came-none = { $entitled } entitled
paper-with-excused = { $said }, { $n } excused
paper-with-attending = { $said }, { $n } in attendance
paper-stop = { $said }.
paper-party = { $who }: { $n }
paper-party-named = { $who }: { $n } ({ $names })

## Meeting notice
paper-notice-title = Notice of meeting: { $title }
paper-dear = { $body ->
    [jm-dbhy] To the residents' representatives and members of the residents' committee
    [jm] To all residents
    [cm-dbhy] To the villagers' representatives and members of the villagers' committee
    [cm] To all villagers
    [yz] To all owners
    [jt] To all members
    [consult] To everybody invited to the consultation
   *[other] To everybody entitled to take part
}
paper-notice-opening = { $title } will be held on { $when } under { $article }.
paper-notice-opening-plain = { $title } will be held on { $when }.
paper-notice-kind = Kind of meeting
paper-notice-short = This notice is shorter than { $least } days. The reason: { $reason }
paper-notice-agenda = Agenda
paper-notice-carried = Carried over from “{ $meeting }” of { $date }
paper-notice-background = Background: { $text }
paper-notice-motion = Motion to be voted on: { $text }
paper-notice-motion-consult = Proposal to be discussed: { $text }
paper-notice-time = Time
paper-notice-place = Place
paper-notice-who = Who is to come
paper-notice-who-of = { $who }, { $n } entitled.
paper-notice-who-plain = { $n } entitled.
paper-notice-quorum = At least { $need } of those entitled ({ $share }) must come for the meeting to be held.
paper-notice-proxy = Leave and proxies
paper-notice-leave = Whoever cannot come is asked to tell the contact beforehand.
paper-notice-no-proxy = Nobody can vote for somebody else at this meeting.
paper-notice-proxies = Whoever cannot come may in writing have another person entitled vote for them; one person may vote for { $most } others at most.
paper-notice-proxies-unbounded = Whoever cannot come may in writing have an agent vote for them.
paper-own-proxies = Proxies follow this meeting's own rules: one person may vote for { $most } others at most; the law does not regulate it.
paper-own-proxies-stricter = Proxies follow this meeting's own rules: one person may vote for { $most } others at most.
paper-notice-after = Results
paper-notice-posting = The results will hang on the notice board for { $days } days at least, the day of posting not counted ({ $article }).
paper-notice-posting-plain = The results will hang on the notice board.

## Sign-in sheet
paper-sheet-title = Sign-in sheet: { $title }
paper-sheet-when = Time
paper-sheet-where = Place
paper-sheet-who = Entitled
paper-sheet-count = { $who }, { $n } in all
paper-sheet-count-plain = { $n } in all
paper-sheet-attending = In attendance
paper-sheet-capacity = Capacity
paper-sheet-group = Grid or building
paper-sheet-signature = Signature
paper-sheet-remark = Notes
paper-sheet-excused = Excused
paper-sheet-proxy = Proxy: { $name }
paper-sheet-to-fill = Totals (to be filled in after signing in): { $entitled }, ______ present, ______ excused, ______ by proxy.
paper-sheet-teller = In charge of signing in

## Result notice
paper-elected-in-all = Over all rounds: { $text }.
paper-result-title = Results of the votes: { $title }
paper-result-title-election = Results of the election: { $title }
paper-result-title-review = Results of the review: { $title }
paper-result-title-consult = Results of the consultation: { $title }
paper-result-opening = { $title } was held on { $when } at { $place }, called by { $convener } and chaired by { $chair }. The results are made known below.
paper-result-opening-consult = { $title } was held on { $when } at { $place }, called by { $convener } and chaired by { $chair }. What was agreed is made known below.
paper-result-sitting = The meeting
paper-result-kind = This was a meeting of this kind: { $kind }, held under { $article }.
paper-result-kind-plain = This was a meeting of this kind: { $kind }.
paper-result-party = Discussed beforehand by the party organisation of the community: { $text }
paper-result-party-village = Discussed beforehand by the party organisation of the village: { $text }
paper-result-authorisation = Authorised by: { $text }
paper-override = Before the meeting: { $gate }.
paper-result-votes = Results
paper-result-opinions = Opinions
paper-result-after = What follows
paper-result-posting = How long this hangs
paper-result-hangs = From { $from } to { $until }: { $place }.
paper-result-hangs-from = From { $from }: { $place } { $pending }.
paper-result-least = It has to hang for { $days } days at least, the day of posting not counted ({ $article }).
paper-result-extend = The days above are fewer than { $days }: it has to hang until the end of { $until }.
paper-result-objections = Objections
paper-result-object-by = Whoever objects is asked to write to { $convener } by { $until } at the latest, saying why and how to be reached.
paper-result-object = Whoever objects is asked to write to { $convener } while this hangs, saying why and how to be reached.
paper-result-reach = Objections are received here: { $contact }.
paper-opinion = Opinion: { $text }
paper-opinion-note = These are opinions of a consultation and not decisions; what needs a decision goes to a meeting that can make it.
paper-voices = What was said:
paper-said = { $who } ({ $kind }): { $text }

## Votes
paper-motion = Motion: { $text }
paper-motion-consult = Proposal opinions were asked on: { $text }
paper-method-hands = by show of hands
paper-method-roll-call = by roll call
paper-method-paper = by secret ballot
paper-round-only = Voted { $method }. { $said }
paper-round-consult = Opinions asked, no. { $n } ({ $method }): { $said }
paper-round = Round { $n } ({ $method }): { $said }
paper-round-void = Round { $n } ({ $method }) is void and its figures do not count. The reason: { $reason }
paper-round-open = Round { $n } ({ $method }) has not been declared.
paper-by-article = Under { $article }.
paper-represented = Of those present, { $n } by written proxy.
paper-added = This item was added during the meeting and not announced before.
paper-correction = Correction of { $date } to the count of round { $n }. The reason: { $reason }
paper-correction-change = { $what } { $old } becomes { $new }
paper-correction-told = { $changes }; the result was “{ $before }” and is now “{ $after }”.
paper-correction-same = { $changes }; the result stays “{ $after }”.
paper-rounds-before = Round { $n }, before correction
paper-rounds-before-nth = Round { $n }, before correction { $k }
paper-rounds-nth = Round { $n }
paper-rounds-round = Round
paper-rounds-result = Result
paper-rounds-void = Void
paper-found-option = Option
paper-found-figures = Votes
paper-found-fate = Result
paper-found-why = Why
paper-correction-piles = how many papers said what was put right
paper-minutes-found = { $kind }: { $came }.
paper-unstated = not stated
paper-named-votes = { $choice }: { $names }

## Minutes
paper-minutes-title = Minutes: { $title }
paper-minutes-opening = { $date }, { $from } to { $to }: { $title } was held at { $place }. Chair: { $chair }. Recorder: { $recorder }.
paper-minutes-decided = Decisions
paper-minutes-discussion = Discussion
paper-minutes-votes = Votes
paper-minutes-tasks = What follows
paper-minutes-other = Other remarks
paper-minutes-passed = Passed: { $motion }
paper-minutes-not-passed = Not passed: { $motion }
paper-minutes-no-quorum = No quorum, nothing was decided: { $motion }
paper-minutes-void = The vote is void, nothing was decided: { $motion }
paper-minutes-agreed = Agreed: { $text }
paper-minutes-shelved = This item was shelved.
paper-minutes-withdrawn = This item was withdrawn.
paper-minutes-postponed = This item was postponed.
paper-minutes-waiting = This item was not dealt with.
paper-minutes-open = This item was discussed and left open.
paper-minutes-present = Present
paper-minutes-by-proxy = By proxy
paper-minutes-chair = Chair
paper-minutes-recorder = Recorder

## What a draft still lacks
paper-lack-time = When the meeting begins
paper-lack-place = Where it is held
paper-lack-convener = Who calls it (and signs the paper)
paper-lack-chair = Who chairs
paper-lack-recorder = Who records
paper-lack-contact = How to reach the office (an office telephone)
paper-lack-agenda = The agenda
paper-lack-entitled = How many are entitled: import the roster, or state the number
paper-lack-attendance = How many came: nobody has signed in
paper-lack-opening = When it began: it has not been called to order
paper-lack-closing = When it ended: it has not been closed
paper-lack-vote = A vote: nothing has been put to the vote
paper-lack-posting = Where and how long it hangs: record a posting
paper-lack-posting-end = The last day it hangs
paper-lack-short-posting = Days of posting: { $days } are recorded, { $least } are the least; it has to hang until the end of { $until }
paper-lack-short-notice = The reason for a short notice: { $days } days are given, { $least } are the least ({ $article })
paper-lack-gate = Before the vote: { $gate }
paper-lack-party = When the party organisation discussed it beforehand, and the result (needed for { $matters }; if it is none of these, say so) ({ $article })
paper-lack-authorisation = The authorisation (needed for { $matters }; if it is none of these, say so) ({ $article })
paper-lack-announcement = The announcement beforehand (needed for { $matters }): no posting of the meeting notice is recorded ({ $article })
paper-lack-declaration = The result of “{ $item }”, round { $round }: it has not been declared
paper-lack-level = Round { $round } on “{ $item }”: some are level; a second vote, a lot or whoever holds the review has to settle it
paper-lack-otherwise = “{ $item }”, round { $round }, was declared “{ $declared }”; by its figures it is “{ $computed }”: check and correct it
paper-lack-outcome = What came of “{ $item }”
paper-lack-responsible = Who does “{ $what }”
paper-lack-due = By when “{ $what }” is done

## What no public paper may hold
paper-block = { $where }: this looks like { $what } ({ $found }), which no public paper may hold; put the text right, or make a copy for the files
paper-private-id = an identity number
paper-private-mobile = a mobile number
paper-private-card = a bank card number
paper-private-phone = a telephone number of the roster
paper-private-landline = a telephone number
paper-private-wechat = a WeChat id
paper-private-name = a name of the roster
paper-private-door = a door number
paper-private-birth = a date of birth
paper-private-condition = somebody's illness, disability or need
paper-spot-title = Title of the meeting
paper-spot-community = Community
paper-spot-place = Place
paper-spot-convener = Convener
paper-spot-chair = Chair
paper-spot-recorder = Recorder
paper-spot-contact = Contact
paper-spot-short-notice = Reason for the short notice
paper-spot-override = Why it was held although something before it was not met
paper-spot-party = Discussion of the party organisation
paper-spot-authorisation = Authorisation
paper-spot-posting = Place of posting
paper-spot-item = Item { $item }, title
paper-spot-background = Item { $item }, background
paper-spot-motion = Item { $item }, motion
paper-spot-outcome = Item { $item }, outcome
paper-spot-carried = Item { $item }, earlier meeting
paper-spot-note = Item { $item }, note { $n }
paper-spot-remark = Note { $n } outside the agenda
paper-spot-ballot = Item { $item }, round { $n }, a name on the paper or a teller
paper-spot-vote = Item { $item }, round { $n }, reason for voiding or correcting
paper-spot-follow-up = Follow-up { $n }

paper-code = Code
paper-code-means = { $code } (the record is sealed; yishi verify checks it)

## Typesetting

press-layout-fault = Typesetting failed: { $why }. It can be saved as text.
press-too-long = Too long for one picture: save it as PDF, or as a picture for each page.
press-lost = Typesetting did not come to an end; the meeting goes on. The paper can be saved as text.
press-missing = { $place }: “{ $text }” has a character that no font has (U+{ $code }); an empty box stands for it, to be filled by hand.
press-in-title = Title
press-in-text = Text
press-in-row = Row { $n } of the table
