### Reviews and consultations: the one text for screens, exports and papers. The figures come from their results.

## The forms
review-forms = Forms: { $issued } given out, { $returned } returned, { $valid } valid, { $invalid } invalid
review-forms-back = Forms: { $returned } returned, { $valid } valid, { $invalid } invalid
review-no-quorum = no quorum, so the review does not count
review-undetermined = the result of the review cannot be published yet
review-excess = { $name }: the grades make { $given }, more than the { $valid } valid forms
review-unsuited = the sheet does not have the subjects or grades of the form

## One subject
review-subject = { $name }: { $told }
review-count = { $n } { $what }
review-blank = { $n } blank
review-satisfied = { $grades } together { $have }, that is { $percent } of the { $of } valid forms
review-satisfied-one = { $grades } { $have }, that is { $percent } of the { $of } valid forms
review-among-graded = { $percent } of the { $of } that give a grade
review-found = the result is: { $grade }
review-level = level: { $grades }; the grade is still to be settled
review-nothing = nobody gave a grade
review-better = better than last time ({ $last })
review-same = the same as last time
review-worse = worse than last time ({ $last })
review-office-ends = found incompetent twice in a row: under { $article } the office ends
review-office-ends-look = found incompetent twice in a row; by law this ends the office of a member of a residents' or villagers' committee; check whether that applies here
review-own-rules = the lowest grade twice in a row; the law attaches nothing to it, the community's own rules may
review-open = the lowest grade last time, and now it is level with another; what follows is open until the grade is settled

## The other side
review-received = { $by } on { $about }: { $told }
review-points = { $points } points
review-dated = { $on }
review-residents-weight = residents' satisfaction { $n }%
review-weight = score of { $by } { $n }%
review-combined = { $weights }: together { $points } points out of 100
review-not-combined = { $weights }; a score is missing, so there is no total yet
review-weights-past = the weights of the scores make more than 100%, so there is no total

## Checking the form
review-at-subject = subject { $n }
review-at-received = paper { $n } of the other side
review-unfit-other = not one of these forms
review-unfit-grade = { $who } has no grade { $n }
review-fault-no-subject = nobody to be graded yet
review-fault-no-name = { $who } has no name
review-fault-same-name = subjects { $n } and { $m } have one name: { $who }
review-fault-few-grades = { $who } has fewer than two grades
review-fault-bad-grade = { $who }: grade { $n } has no name, or that of an earlier one
review-fault-satisfied = { $who }: at least one grade counts as satisfied, and not all of them
review-fault-last = { $who }: the last grade is none of these grades
review-fault-received-bare = { $who } lacks by whom or about whom, or says nothing
review-fault-weights = { $who }: the weights of the scores make more than 100%
review-fault-no-points = { $who } carries weight and has no score, so there is no total
review-fault-no-match = { $who } carries weight, and its subject is not on the form
review-fault-not-main = { $who }: residents' satisfaction is only { $n }%, not the main part

## Consultation
review-people = { $n } { $what }
review-silent = said nothing
review-agreement-unanimous = unanimous
review-agreement-broad = broadly agreed
review-agreement-divided = divided
review-agreed-room = { $have } agree or mostly agree, that is { $percent } of the { $of } present
review-agreed-papers = { $have } agree or mostly agree, that is { $percent } of the { $of } who gave an opinion
review-broad = broadly agreed means that { $share }, at least { $need }, agree or mostly agree; unanimous, that all agree; this measure is the community's own, the law sets none
review-opinion = opinion of the consultation: { $agreement }
review-no-opinion = nobody said how far they agree, so no opinion was formed
review-carry-out = this is an opinion and no decision; what was agreed is to be carried out and made public, and what by law a meeting decides goes to a meeting
review-to-meeting = this is an opinion and no decision; it may be put to the meeting of residents (villagers) or of their representatives
review-consult-no-quorum = fewer took part than the rules ask for, so no opinion was formed
review-consult-excess = { $n } more opinions than valid papers
review-consult-unsuited = the sheet is not one of a consultation
review-consult-undetermined = the opinion cannot be told yet
review-consult-unsound = the measure of broad agreement has to be more than half and no more than all
