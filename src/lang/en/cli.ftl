### Command line: usage and errors.

cli-no-home = No home folder is known. Name the folder for meetings with --data-dir.
cli-config-fault = A settings file cannot be used: { $path }: { $why }. Correct it or move it away, and try again.
cli-exists = The file exists already and is not overwritten: { $path }. Choose another name.
cli-made = Made { $path } ({ $rule }; { $people ->
    [one] { $people } person
   *[other] { $people } people
} on the roster).
cli-paper-written = Wrote { $path }{ $n ->
    [0] .
    [one] ; { $n } thing is still missing, see its head.
   *[other] ; { $n } things are still missing, see its head.
}
cli-no-terminal = There is no terminal to run in ({ $why }). Run it in a terminal window.
cli-blocked = A public paper cannot be written, it would hold what is not for the public:
file-fault = { $path }: { $why }
result-none = There was no vote yet.
result-head = { $item }, round { $round }, { $method }, { $state }
result-corrected = Corrected: it was "{ $old }". Reason: { $reason }
keys-key = Key
keys-act = What it does
bad-date = This is no date. Write 2026-11-22, 11-22, tomorrow, +10.
bad-time = This is no time. Write 19:30, 1930, 7:30pm.
bad-number = Only a number can stand here.
rules-changed = The day has changed, and with it the rules: { $rule }.
rules-in-force = In force: from { $from } to { $to }
rules-open-ended = today
rules-quorum = To sit: { $share } of { $base }  ({ $article })
rules-quorum-none = To sit: the law sets no quorum
rules-majority = To pass: { $share } of { $base } for it  ({ $article })
rules-majority-none = To pass: nothing here binds anybody
rules-notice = Notice: { $days } days ahead  { $article }
rules-posting = Posting: at least { $days } days  ({ $article })
rules-proxies = Proxies: allowed, at most { $most } for one person  { $article }
rules-no-proxies = Proxies: not allowed  { $article }
rules-note = Note: { $note }
rules-source = Source: { $source } ({ $reading })
reading-read = read in the original
reading-excerpt = only an excerpt was read
reading-secondhand = read in a retelling
reading-memory = from memory, not checked
reading-mixed = partly read in the original
reading-ownrule = the community's own
rule-unknown = There is no body or rule set "{ $word }". Close to it: { $suggestions }. yishi rules lists them all.
rule-not-in-force = { $id } is not in force on that day (from { $from } to { $to }){ $instead }.
rule-instead = ; on that day it is { $id }
rule-unknown-unlike = There is no body or rule set "{ $word }". yishi rules lists them all.
rule-bad-id = the id "{ $id }" may hold only small letters, digits, full stops and hyphens
rule-id-taken = the id { $id } stands twice
rule-overlap = { $id } and { $other } are for the same kind of meeting on the same days
rule-ends-early = { $id } is in force from { $from } to { $to }, which is no time at all
rule-no-name = { $id } has no Chinese name
rule-impossible-share = { $id } has the share { $share }, which cannot be: at least 1 above, and no more than stands below
rule-quorum-base = { $id } takes its quorum of { $base }, which is no body of people entitled
rule-no-majority = { $id } decides, but does not say by how many
rule-no-article = { $id } does not say where its rule stands
rule-nothing-to-tighten = { $id } would tighten { $tightens }, which is no built-in set of the same kind of meeting
rule-looser = { $id } is looser than { $lawful }: { $what }
rule-looser-quorum = to sit, the law asks for { $lawful } of { $base }, this { $own }
rule-looser-majority = to pass, the law asks for { $lawful } of { $base }, this { $own }
rule-looser-by = the law counts { $lawful }, this { $own }
rule-looser-notice = the law asks for { $lawful } days of notice, this for { $own }
rule-looser-posting = the law asks for { $lawful } days on the board, this for { $own }
rule-looser-proxy = the law allows no proxies, this does
rule-looser-proxies = the law allows { $lawful } proxies for one person, this { $own }
rule-looser-gate = it leaves out what must come first: { $gate }
rule-looser-binding = it decides where the law allows an opinion only
rule-by-presence = those present
rule-by-votes = those who vote
rule-nothing = for nothing
rule-asks = for { $share }
rule-no-limit = any number
rule-at-most = { $n }
rule-whole-area = the floor area of all owners
rule-whole-area-cast = the floor area that voted
rules-always = always
cli-rules-left-out = A rules file cannot be used and is left out; the others are in use: { $path }: { $why }. Correct it or move it away.
rules-joined = {"; "}
rules-not-read = line { $line }, column { $column } cannot be read ({ $why })
cli-bad-language = there are zh-CN (Chinese) and en (English)
cli-bad-people = those entitled are a whole number from 1, as 60
cli-no-title = a meeting needs a title
cli-not-there = there is no such file
cli-not-allowed = it is not permitted
cli-read-only-disk = this disk can only be read. Choose another place
cli-disk-full = the disk is full. Make room, or choose another
cli-is-a-folder = this is a folder and not a file
cli-not-utf8 = it is no UTF-8 text
cli-no-folder = There is no folder { $path }. Make it first, or choose another place.
cli-bad-ending = A file cannot end like this: { $path }. It may end in { $endings }; - is standard output.
cli-roster-written = Wrote { $path } ({ $n ->
    [one] { $n } person
   *[other] { $n } people
}, with telephone numbers and doors: keep it safe).
rules-convener = Called by: { $who }
rules-frequency = Held: { $often }
rules-demand = May demand it: { $share } of the { $who }  { $article }
rules-demand-any = Any one of these is enough
rules-demand-all = All of these together
rules-composition = Made up of: { $who }, { $share }  { $article }
rules-gate = Beforehand: { $gate } ({ $matters })  { $article }
rules-gate-all = Beforehand: { $gate }  { $article }
rules-notice-exception = Shorter notice: { $when }
rules-notice-local = In { $place }: { $days } days, { $what }
rules-proxies-any = Proxies: allowed, any number  { $article }
rules-proxies-written = A proxy is given in writing
cli-rules-left-out-short = Rules { $name } left out: { $why }
cli-not-closed = The meeting could not be closed: { $why }
    Up to line { $last } everything recorded is in { $path } and the journal beside it, { $journal }; keep both.
    Once there is room, opening it again closes it: yishi open "{ $path }"
cli-licenses = The fonts built into this program, and their licence.
