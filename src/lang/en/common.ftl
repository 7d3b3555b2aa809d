### Vocabulary: one word per thing, the same everywhere. For labels; a sentence writes its own words.

## The meeting
meeting = Meeting
session = Session
body = Kind of meeting
matter = Matter
item = Item
agenda = Agenda
motion = Motion
title = Title
name = Name
number = Number
date = Date
time = Time
place = Place
host = Chair
recorder = Recorder
resident = Resident
rule-set = Rules
article = Article
reason = Reason
quorum = Quorum
majority = Majority
record = Record
seal = Seal
sealed = Sealed
correction = Correction
objection = Objection
follow-up = Follow-up

## Kinds of meeting
body-residents = Residents' meeting
body-residents-delegates = Residents' representative meeting
body-deliberation = Deliberation meeting
body-owners = Owners' assembly
body-villagers = Villagers' meeting
body-villagers-delegates = Villagers' representative meeting

## Stages
stage-agenda = Agenda
stage-roll = Sign-in
stage-floor = Floor
stage-vote = Vote
stage-notice = Notice
stage-follow-up = Follow-up

## States of an item
item-pending = Pending
item-open = In progress
item-voting = Voting
item-decided = Decided
item-opinion = Opinion given
item-shelved = Shelved
item-withdrawn = Withdrawn
item-postponed = Postponed
item-numbered = item { $number } "{ $title }"
item-gone = an item removed since
titled = "{ $title }"
carried-not-dealt-with = Not dealt with last time
carried-open-follow-ups = Follow-ups still open

## Attendance
entitled = Entitled
present = Present
in-attendance = In attendance
excused = Excused
proxy = Proxy
left = Left
absent = Absent
arrived = Here
somebody = Somebody
gender-female = Female
gender-male = Male

## Capacities
capacity-committee-member = Committee member
capacity-representative = Representative
capacity-resident = Resident
capacity-household = Household
capacity-villager = Villager
capacity-owner = Owner
capacity-developer = Developer
capacity-supervisor = Supervisor
capacity-party-member = Party member
capacity-staff = Community worker
capacity-expert = Expert
capacity-guest = Guest

## How far a sitting has come
sitting-planned = In preparation
sitting-open = Sitting
sitting-closed = Closed

## Wanted before a vote
gate-party-discussion = the party organisation's discussion
gate-authorisation = the full meeting's authorisation
gate-announcement = an announcement beforehand

## The floor
speech = Speech
speaker = Speaker
note = Note
note-opinion = Opinion
note-question = Question
note-answer = Answer
note-proposal = Proposal
note-expert = Expert's advice
note-hearing = Hearing statement
note-consensus = Consensus

## The vote
vote = Vote
method = Method
show-of-hands = Show of hands
roll-call = Roll call
secret = Secret
paper-ballot = Paper ballot
for = For
against = Against
abstain = Abstain
not-voted = Not voted
invalid = Invalid
invalid-too-many = Several marked
invalid-illegible = Illegible
invalid-other-marks = Other marks
invalid-not-ours = Not one given out
invalid-two-posts = One person for two posts
vote-state-open = Being counted
vote-state-declared = Declared
vote-state-voided = Voided
valid = Valid
issued = Issued
returned = Returned
unreturned = Not returned
caller = Caller
teller = Teller
scrutineer = Scrutineer
candidate = Candidate
seats = Seats
write-in = Write-in

## Verdicts
verdict = Verdict
verdict-passed = Passed
verdict-not-passed = Not passed
verdict-tie = Tie, not passed
verdict-no-quorum = No quorum
verdict-void = Void
verdict-cannot-tell = Cannot tell

## Papers
notice = Notice
paper-meeting-notice = Meeting notice
paper-sign-in = Sign-in sheet
paper-ballot-form = Ballot
paper-count-sheet = Count sheet
paper-result = Result notice
paper-posting = Public posting
paper-minutes = Minutes

## Yes and no
yes = Yes
no = No
all = All
none = None
unknown = Unknown

## Amounts; $n is the count
people = { $n ->
    [one] { $n } person
   *[other] { $n } people
}
votes = { $n ->
    [one] { $n } vote
   *[other] { $n } votes
}
ballots = { $n ->
    [one] { $n } ballot
   *[other] { $n } ballots
}
households = { $n ->
    [one] { $n } household
   *[other] { $n } households
}
items = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
times = { $n ->
    [one] { $n } time
   *[other] { $n } times
}
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
copies = { $n ->
    [one] { $n } copy
   *[other] { $n } copies
}
seats-count = { $n ->
    [one] { $n } seat
   *[other] { $n } seats
}
area = { $n } sq m
