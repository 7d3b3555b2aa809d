### The frame: title, status, forms and questions about the meeting itself.

app-title = yishi
reading-mark = reading only
not-recorded-mark = NOT RECORDED
presence-figures = { $present } of { $entitled } here
form-lose = What you typed is not recorded yet. Esc again gives it up, F9 keeps it
reader-more = { $n } more { $n ->
    [one] line
   *[other] lines
 } below, { $key } turns the page
opened-told = Found when opening
form-waits = Still reading, one moment
paste-no-room = Nothing can be pasted here, or it was too long and left out
leave-title = Leave
leave-unsaved = Something is not on the disk yet! Leaving now may lose it. Leave all the same?
call-to-order-ask = "{ $title }": { $entitled } entitled, { $present } here. Call the meeting to order now?
close-meeting-ask = Close "{ $title }" now? It cannot be taken back; after that only papers, objections, follow-ups and corrections go on.
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
about-announced = Agenda made known (not by notice)
about-demanded = Asked by/of: { $who }
about-override = Held without: { $what }
about-switch-off = off
about-switch-on = on
about-bad-demand = Write how many asked out of how many: 30/200
about-entitled = Entitled (stated)
about-proxies = Most proxies a person (0: none)
frame-line = Line { $n }, { $at }, desk { $desk }
frame-undone = (taken back)
leave-draft = Something typed on the discussion screen is not recorded! Leaving now loses it. Leave all the same?
moved-title = The file was changed from outside
moved-mark = Now writing to: { $file }
answer-first = Answer or close this first, then switch the language
draft-first = Mind: something typed on the discussion screen is not recorded, and cannot be once the meeting is closed.
sealed-code = Sealed. Code { $code }: it belongs on the signed paper
unfinished-first = Not finished: { $missing }. { $question }
elsewhere-to = Folder
elsewhere-missing = Name a folder, like /media/usb of a memory stick; or a new .ron file
elsewhere-writing = Writing to { $path }
elsewhere-done = Written: { $path }

    Up to line { $lines } everything recorded is in it. It was read back, and opens as any other meeting.
elsewhere-waiting = { $waiting } more are not recorded yet and not in it; yishi goes on trying.
elsewhere-separate = This window goes on in the file it had; go on later in one of the two only.
not-closed-title = Not closed; what was recorded is safe
not-closed-elsewhere = Save elsewhere (a memory stick)
not-closed-again = Try again
not-closed-quit = Quit as it is; the next opening closes it
changing = Closing or opening; the keys pressed are kept
