### Why something cannot be done: one sentence, first why, then what to do. $key is the key to press.

refusal-sealed = The record is sealed and cannot change; record a correction in a new meeting
refusal-meeting-closed = The meeting is closed: only notices, objections, follow-ups and corrections of votes go on
refusal-not-open-yet = The meeting has not been called to order; call it to order first ({ $key })
refusal-already-open = The meeting was called to order before
refusal-not-closed-yet = The meeting is not closed yet; close it first ({ $key }), then seal it
refusal-empty = Please fill in { $field }; it cannot be empty
refusal-too-long = Too long: at most { $most } characters for { $field }; please shorten it
refusal-unknown = The record no longer has { $what }, it may have been undone or removed; choose again from the list
refusal-person-has-acted = This person signed in, spoke or counted in a vote and stays on the roster; record that they left, or edit them
refusal-already-present = This person is here; if not, record that they left first ({ $key } on the sign-in screen)
refusal-not-present = This person is not here; sign them in first ({ $key } on the sign-in screen)
refusal-more-than-entitled = { $present } counted, but only { $entitled } entitled; count again, or change the entitled in the particulars
refusal-not-counted = No heads were counted; who is here goes by names already
refusal-proxies-not-allowed = The rules allow no proxies; if this meeting's own rules do, first state in the particulars how many one may hold
refusal-not-entitled = Only those entitled to vote can give or hold a proxy
refusal-own-proxy = Nobody can be their own proxy; choose somebody else
refusal-too-many-proxies = One person holds at most { $most }, and this one does already; choose somebody else
refusal-proxy-passed-on = A proxy cannot be passed on: the holder gave their own away, or the giver holds some; choose somebody else
refusal-no-proxy = This person gave no proxy, so there is none to end
refusal-item-in-use = This item was taken up, or has notes, votes or follow-ups, and stays; shelve, withdraw or postpone it ({ $key } on the agenda)
refusal-no-room = This item cannot be moved or changed that way; select the right item first
refusal-item-settled = This item is settled; set it back to pending ({ $key } on the agenda) or add a new item
refusal-vote-open = A vote is still open; declare or void it first ({ $key } vote screen)
refusal-vote-not-open = That vote is not open, or goes by another method; open one on the vote screen ({ $key })
refusal-rules-in-use = There has been a vote under these rules, so they stay; for other rules start another meeting
refusal-not-a-voter = This person was not here or not entitled when the vote opened, and cannot count in it
refusal-count-missing = Figures are missing: { $figures }; fill them in, then declare
refusal-contradicts = { $which }; check and correct them, then declare
refusal-undetermined = These figures do not tell the outcome, so it cannot be declared; check the rules and the figures
refusal-sheet-differs = The papers cannot have said this: { $which }
refusal-tellers-differ = The two tellers differ: count again, or choose one of the counts and say why
refusal-counted-apart = Two tellers count apart here: say whose count it is
refusal-not-this-ballot = This ballot cannot be voted or counted that way
refusal-candidates-hold-proxies = A candidate may not vote for somebody else, and { $names } would; end the proxy or give it to another first
refusal-nobody-of = Under the rules chosen only { $who } vote, and the roster has none; put down who they are on the sign-in page ({ $key })
refusal-only-by-correction = The vote is declared and changes only by correction ({ $key } on the vote screen)
refusal-same-count = These are the figures already declared; nothing to correct
refusal-nobody-speaking = Nobody has the floor now
refusal-ends-before-start = The last day ({ $until }) is before the first ({ $from }); please correct it
refusal-already-done = That was recorded before; nothing to do
refusal-nothing-to-undo = Nothing to undo; a declared vote, the close and the seal are never undone, only corrected
refusal-nothing-to-redo = Nothing to redo

## Fields of forms
field-name = the name
field-title = the title
field-motion = the motion
field-text = the text
field-reason = the reason
field-place = the place
field-responsible = who is responsible
field-detail = this field

## Things of the record
what-person = this person
what-item = this item
what-note = this note
what-vote = this vote
what-count = this count
what-follow-up = this follow-up
what-posting = this posting
what-objection = this objection

## Several items at once
outline-fault = Line { $line }: { $why }
outline-too-deep = items stand on three levels at most; indent it less
outline-no-title = there is a number or a time, and no title; please add one
outline-no-item-above = a motion, background or proposer stands below its item, and there is no item above this line
