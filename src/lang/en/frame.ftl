### The frame: title, status, forms and questions about the meeting itself.

app-title = yishi
reading-mark = reading only
not-recorded-mark = NOT RECORDED
presence-figures = { $present } of { $entitled } here
form-lose = What you typed is not recorded yet. Esc again gives it up, F9 keeps it
paste-no-room = Nothing can be pasted here, or it was too long and left out
leave-title = Leave
leave-unsaved = Something is not on the disk yet! Leaving now may lose it. Leave all the same?
call-to-order-ask = "{ $title }": { $entitled } entitled, { $present } here. Call the meeting to order now?
close-meeting-ask = All items are dealt with. Close "{ $title }" now? After that only papers, objections, follow-ups and corrections go on.
seal-ask = Seal "{ $title }"? Nothing changes after that; a correction is a new record.
about-title = Title
about-date = Date
about-time = Time
about-place = Place
about-community = Community
about-convener = Convener
about-chair = Chair
about-recorder = Recorder
about-contact = Contact
about-party = Party discussion
about-authorisation = Authorisation
about-short-notice = Why notice was short
about-entitled = Entitled (stated)
about-proxies = Proxies for one person
