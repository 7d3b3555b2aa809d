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
rules-notice = Notice: { $days } days ahead
rules-posting = Posting: at least { $days } days  ({ $article })
rules-proxies = Proxies: allowed, at most { $most } for one person
rules-no-proxies = Proxies: not allowed
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
