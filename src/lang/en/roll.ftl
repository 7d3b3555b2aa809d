### Sign-in: who is entitled, here, excused, represented.

## Finding somebody
roll-find = Find
roll-hint = Number, name or pinyin initials; Enter signs in
roll-how = To sign in, type a number or a name and press Enter
roll-found = { $n } found
roll-start = The roster is empty: Ctrl-O imports one, Ctrl-N adds a person, Ctrl-T only counts heads.
roll-nobody-found = Nobody found; change a few letters, or press Ctrl-N to add this person to the roster.
roll-nobody-here = Nobody of this kind; Ctrl-F shows another kind, Esc everybody.
roll-nobody-chosen = Type a number, a name or pinyin first, or choose with Up and Down
roll-nothing-to-clear = The field is empty; to leave the meeting go to the agenda (F3), then Esc
roll-delete-edits = Nothing to delete after the cursor; to record that somebody left, clear the field with Esc, or press Right
roll-filter-all = All
roll-filter-absent = Absent
roll-filter-here = Here
roll-filter-excused = Excused, proxies
roll-filter-attending = In attendance

## The list
roll-state = State
roll-capacity = Capacity
roll-number = No.
roll-where = Place
roll-back = Back
roll-by-proxy = By { $agent }
roll-by-absent-proxy = Awaits { $agent }
roll-of-place = { $name } ({ $place })

## Figures and quorum
roll-large-quorum = { $have } present, { $need } needed
roll-large-entitled = { $have } present, { $need } entitled
roll-by-heads = { $present } (heads)
roll-with-proxies = { $present } ({ $n } by proxy)
roll-nobody-entitled = Nobody on the roster is entitled yet
roll-quorum-met = Quorum met: { $need } needed ({ $share } of { $of } { $who })
roll-quorum-short = Quorum lacks { $missing }: { $need } needed ({ $share } of { $of } { $who })
roll-quorum-lost = Quorum lost at { $time }; a vote now would have no effect
roll-heads-hold = Heads were counted; signing in or leaving does not change it. { $key } counts again or goes by names
roll-quorum-by-votes = For this kind of meeting those who vote are counted, not those present
roll-quorum-none = The rules set no quorum
roll-article = { $article }

## What came of it
roll-came = { $name } signed in { $time }, { $present } present
roll-came-back = { $name } back { $time }, { $present } present
roll-went = { $name } left { $time }, { $present } present
roll-went-with-proxies = { $name } left { $time }, { $n } by proxy no longer counted, { $present } present
roll-excused = { $name } excused
roll-gave-proxy = { $name } represented by { $agent }, { $present } present
roll-ended-proxy = The proxy of { $name } is over, { $present } present
roll-cleared = The attendance of { $name } was cleared, { $present } present
roll-counted = { $n ->
    [one] { $n } head counted
   *[other] { $n } heads counted
}
roll-added = { $name } is on the roster; Enter signs in
roll-added-many = { $n } people added to the roster
roll-edited = { $name } was edited
roll-removed = Taken off the roster
roll-now-met = { $what }; quorum met
roll-now-lost = { $what }; quorum lost
roll-already = { $name } signed in at { $time } already
roll-already-others = { $name } signed in at { $time } already; others found have not: press Down
roll-being-recorded = { $name } is being recorded

## The menu of one person
roll-menu-back = Is back
roll-menu-proxy = Written proxy
roll-menu-no-proxy = Written proxy: not allowed, see why
roll-menu-end-proxy = End proxy
roll-menu-clear = Clear the record (a mistake)
roll-excuse-title = Excuse { $name }
roll-excuse-reason = Reason
roll-proxy-title = Who votes for { $name }
roll-proxies-held = { $n ->
    [one] holds { $n } proxy
   *[other] holds { $n } proxies
}
roll-proxy-who = Type the agent's number or name, then Enter
roll-proxy-paper-title = { $agent } votes for { $name }
roll-proxy-paper = Paper kept at

## The form of a person
roll-edit-title = Edit: { $name }
roll-capacities = Capacities
roll-right = Listed as
roll-entitled = Entitled to vote
roll-attending = In attendance
roll-group = Group
roll-building = Building
roll-phone = Telephone, internal
roll-note = Note
roll-remove-ask = Take { $name } off the roster?
roll-bad-number = A number, please, such as 12
roll-number-taken = Number { $n } belongs to { $name }; choose another

## Many at once
roll-everybody-ask = { $entitled } are entitled. Sign in all { $n } still absent? Whoever is excused, has left or gave a proxy stays so.
roll-everybody-nobody = Nobody is absent; the excused, those who left and those with a proxy are signed in one by one
roll-heads = Entitled heads here
roll-count-again = Count again
roll-use-names = Go by the names signed in
roll-no-heads-ask = 0 heads counted, nobody at all? Once recorded, nobody counts as present.
roll-names-again = Names signed in count again, { $present } present
roll-paste-title = Sign in the pasted names
roll-paste-ask = Sign in { $n } of the pasted names? { $here } are here already, { $unknown } not found, { $unsure } not clear.
roll-paste-nobody = Nobody to sign in: { $here } are here already, { $unknown } not found, { $unsure } not clear
roll-paste-others = Names nobody was signed in for
roll-paste-unknown = Not on the roster: { $names }
roll-paste-unsure = On the roster more than once, to be signed in one by one: { $names }

## Importing a roster
roll-file = File (CSV, XLSX)
roll-file-missing = Say where the file is, such as ~/roster.xlsx
roll-file-reading = Reading the file
roll-file-ask = Add all { $n } people ({ $entitled } entitled, { $attending } in attendance)? { $known ->
    [0] Those listed already stay as they are.
    [one] { $known } is on the roster already and is left out.
   *[other] { $known } are on the roster already and are left out.
}
roll-file-nobody = Nobody to add: { $known } are on the roster already
roll-file-doubts = To be looked at, then Enter
roll-file-known = { $name }: on the roster already, left out
roll-file-namesake = { $name }: a namesake elsewhere is on the roster; will be added
roll-file-renumbered = { $name }: number { $n } is taken; will be added without it
