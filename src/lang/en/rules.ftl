### Rules: what is asked for beforehand, what the law leaves open, the calculator.

## Beforehand
rules-asked-notice = Notice
rules-asked-demand = Demanded by enough people
rules-asked-matters = { $what } ({ $matters })
rules-stands = { $what }: { $told }
rules-stands-figures = { $figures }; { $stands }
rules-stands-met = met
rules-stands-not-met = not met
rules-stands-unknown = not on record
rules-stands-overridden = not met, held all the same because: { $reason }
rules-days = { $have ->
    [one] 1 day
   *[other] { $have } days
} before, { $need } needed
rules-days-needed = { $need } days needed
rules-days-before = { $days ->
    [one] 1 day
   *[other] { $days } days
} before the meeting
rules-days-after = { $days ->
    [one] 1 day
   *[other] { $days } days
} after the meeting
rules-heard = { $asked } of { $of } { $who } asked ({ $share } needed, that is at least { $need })

## What the law leaves open: its name, and how it counts when the switch is on
question-proxies-at-meetings = proxies at meetings
question-proxies-at-meetings-told = the law does not say whether one may vote for another in a meeting; when on, those represented count as present
question-online-attendance = online attendance
question-online-attendance-told = the law does not say whether taking part online is being present; when on, those online count as present
question-by-election-representatives-only = only the representatives' two thirds in a by-election
question-by-election-representatives-only-told = the law does not say which two thirds a by-election takes; both by default; when on, only more than two thirds of the representatives
question-by-election-members-only = only the members' two thirds in a by-election
question-by-election-members-only-told = the law does not say which two thirds a by-election takes; both by default; when on, only two thirds or more of all members
question-unvoted-with-majority = unreturned papers counted with the majority
question-unvoted-with-majority-told = the Civil Code does not say how papers given out and not returned count; when on (the assembly must have agreed on it), they go with the side that has more people and more area

rules-open = Left open by the law: { $told }. Off by default (--switch { $name })
rules-open-on = Left open by the law: { $told }. Switched on in this set
rules-gate-days = { $gate } ({ $days } days before)
rules-online = Taking part online: allowed
rules-example = Example: { $told }
rules-section-practice = How papers are counted and what is published (yishi rules ID explains one)
rules-term = Term: { $when }
rules-term-min = at least { $days } days
rules-term-before = { $days } days before
rules-term-within = within { $days } days
rules-term-objection = objections within { $days } days
rules-term-ruling = objections settled within { $days } days

rule-not-open = { $id } switches on { $question }, which the rules of this meeting do not leave open
rule-switches-clash = { $id } switches on both { $question } and { $other }, which rule each other out
rule-looser-gate-days = { $gate }: the law asks for { $lawful } days beforehand, this for { $own }
rule-looser-open = { $question } is not left open by the law, or is settled without a switch (switches)

## The calculator
calculator-rule = { $id }  { $name }
calculator-missing = Add: { $options }
calculator-bad-area = An area is a number of square metres with at most two decimals, as 127.21
calculator-bad-count = A count is a whole number from 0, as 60
calculator-bad-switch = There is no such switch. There are: { $names }
calculator-switch-off = Switches for what the law leaves open, off: { $names }
