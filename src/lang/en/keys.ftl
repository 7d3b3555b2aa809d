### Words of the keys: footer, help page, palette.
### No glyph here is narrow in one terminal and wide in another (dots, dashes, curly quotes, times).

## Everywhere
act-help = Help
act-palette = All acts
act-next-step = Do next step
act-undo = Undo
act-redo = Redo
act-save = Save now
act-save-elsewhere = Save elsewhere
act-switch-language = Chinese 中文
act-back = Back
act-quit = Quit

## Screens
act-go-agenda = Agenda
act-go-roll = Sign-in
act-go-floor = Floor
act-go-vote = Vote
act-go-notices = Notices
act-go-follow-ups = Follow-ups
act-go-history = History
act-go-check = Self-check
act-go-settings = Settings
act-go-home = Shelf
act-next-stage = Next stage
act-previous-stage = Previous stage

## Lists
act-up = Up
act-down = Down
act-page-up = Page up
act-page-down = Page down
act-first = To the top
act-read-line = Read it
act-last = To the end

## Forms, menus, questions
act-accept = OK
act-next-field = Next field
act-previous-field = Previous field
act-next-choice = Next choice
act-previous-choice = Previous choice

## The shelf
act-open-meeting = Open meeting
act-new-meeting = New meeting
act-carry-over = Carry over
act-search-meetings = Find meeting
act-open-sample = Sample meeting

## The meeting
act-edit-about = Particulars
act-call-to-order = Call to order
act-close-meeting = Close meeting
act-seal = Seal

## The agenda
act-add-item = Add item
act-add-sub-item = Add sub-item
act-add-outline = Add several
act-edit-item = Edit item
act-take-up = Take up
act-settle = Settle item
act-move-up = Move up
act-move-down = Move down
act-deeper = Level down
act-shallower = Level up
act-remove-item = Remove item

## Sign-in
act-arrive = Sign in
act-leave = Has left
act-excuse = Excuse
act-give-proxy = Give proxy
act-end-proxy = End proxy
act-clear-attendance = Clear sign-in
act-person-menu = This person
act-arrive-all = Sign in all
act-count-heads = Count heads
act-add-person = Add person
act-edit-person = Edit person
act-remove-person = Off the roster
act-import-roster = Import roster
act-filter-roll = Filter roll

## The floor
act-write-note = Write note
act-give-floor = Give floor
act-finish-turn = Speech over
act-who-is-silent = Who is silent
act-edit-note = Edit note
act-strike-note = Strike note
act-previous-item = Item before
act-next-item = Item after
act-keep-note = Keep
act-next-kind = Next kind
act-previous-kind = Kind before
act-say-who = Who said it

## The vote
act-open-hands = Show of hands
act-open-roll-call = Roll call
act-open-paper = Secret ballot
act-open-ballot = other ballots
act-next-ballot = second ballot
act-open-several = several motions
act-vote-for = For
act-vote-against = Against
act-vote-abstain = Abstain
act-clear-vote = Not voted
act-rest-for = Rest for
act-find-voter = Find voter
act-by-slip = slip by slip
act-next-motion = next motion
act-previous-motion = motion before
act-fill-zero = Zero the blanks
act-take-back = Take back
act-pile = A pile alike
act-spoiled-paper = Invalid
act-write-in = Write in
act-finish-count = All called
act-who-counts = Tellers
act-switch-counting = Call or totals
act-second-count = Second count
act-recount = Recount
act-adopt-count = Let one stand
act-declare = Declare
act-void-vote = Void vote
act-correct-vote = Correct result
act-read-script = What to say
act-show-result = Show result

## Notices
act-preview-paper = Read or correct
act-write-text = Save text
act-write-markdown = Save Markdown
act-write-pdf = Save PDF
act-write-picture = Save picture
act-toggle-internal = Public/internal
act-post-paper = Record posting
act-take-down = Record removal
act-add-objection = Record objection
act-answer-objection = Answer objection

## Follow-ups
act-add-follow-up = Add follow-up
act-edit-follow-up = Edit follow-up
act-finish-follow-up = Mark done
act-reopen-follow-up = Reopen

## Where keys are pressed
scope-everywhere = Everywhere
scope-meeting = In a meeting
scope-home = Shelf
scope-agenda = Agenda
scope-roll = Sign-in
scope-floor = Floor
scope-writing = Writing a note
scope-vote = Vote
scope-counting = Counting
scope-papers = Calling papers
scope-tellers = Counts side by side
scope-roll-call = Roll call
scope-notices = Notices
scope-follow-ups = Follow-ups
scope-history = History
scope-check = Self-check
scope-settings = Settings
scope-form = Form
scope-lines = Text of several lines
scope-pick = Find
scope-menu = Menu
scope-confirm = Question
scope-insist = Question brought up by Enter, or after another key
scope-reader = Reading

## Names of keys
key-space = Space
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-page-up = PgUp
key-page-down = PgDn
key-unknown = This key does nothing here; F1 shows the keys that do

## Questions and status
confirm-keys = { $yes }: yes, { $no }: no
confirm-first = Answer first: { $yes } is yes, { $no } is no
pick-hint = Type a name, pinyin initials or a number
pick-nothing = Nothing found; try other words
saved-mark = saved #{ $n }
saved-now = Everything is saved
not-recorded = Not recorded! Ctrl-S: try now, Ctrl-X: save elsewhere; trying on, text kept
leave-meeting = Leave this meeting? What was recorded is saved, and can be opened again at any time.
quit-ask = Quit? What was recorded is saved.
too-small = Please enlarge the window to 60x16 or more
undone = Taken back: { $what }
redone = Brought back: { $what }
nothing-open = No meeting is open
