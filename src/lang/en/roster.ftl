### Rosters in and out.

roster-counts = { $people ->
    [one] { $people } person.
   *[other] { $people } people.
}
roster-counts-units = { $people } heads, { $units } units, { $area } ㎡ in all.
roster-at-no = No. { $no } (row { $row }): { $text }
roster-at-row = Row { $row }: { $text }
roster-no-header = { $path }: no header row was found. One row has to name the columns (name, …).
roster-no-name-column = { $path }: the header in row { $row } has no column of names.
roster-nobody = { $path }: nobody stands under the header.
roster-not-found = There is no such file: { $path }. Check the path.
roster-not-a-file = This is no file: { $path }.
roster-cannot-open = { $path } cannot be opened: { $why }.
roster-too-large = { $path } is too large for a roster. Keep only the sheet with the roster and try again.
roster-too-many-rows = { $path } has more than { $limit } rows. Keep only the roster and try again.
roster-too-many-columns = { $path } has more than { $limit } columns. Keep only the roster and try again.
roster-cell-too-long = { $path }: the cell in row { $row }, column { $column } has more than { $limit } characters. Shorten it and try again.
roster-old-workbook = { $path } is an old kind of workbook. Save it as .xlsx or .csv and try again.
roster-locked = { $path } has a password. Save it without one and try again.
roster-not-a-sheet = { $path } is no sheet. Use .xlsx or .csv.
roster-not-text = The encoding of { $path } is not known. Save it as .csv in UTF-8 and try again.
roster-open-quote = { $path }: a quotation mark opens in row { $row } and never closes.
roster-unreadable = { $path } cannot be read: it is damaged, or made to exhaust the machine. Nothing was recorded.
roster-too-slow = { $path } could not be read in { $seconds } seconds: it may be damaged. Nothing was recorded.
roster-empty = { $path } is empty.
roster-unknown-column = The column "{ $column }" is not known and was not read.
roster-column-not-kept = The column "{ $column }" is not needed and was not kept.
roster-id-number-column = The column "{ $column }" holds ID numbers, which are never kept.
roster-id-number-removed = An ID number in the column "{ $column }" was taken out.
roster-column-twice = The column "{ $column }" stands twice; only the first was read.
roster-other-sheet = There is another sheet, "{ $cell }"; it was not read.
roster-remark = A remark, "{ $cell }"; it was not read.
roster-no-name = No name; not taken.
roster-bad-name = "{ $cell }" is no name; not taken.
roster-too-long = More than { $limit } characters.
roster-bad-number = The number "{ $cell }" is none; taken without one.
roster-number-twice = The number { $number } stands in row { $of } too.
roster-bad-gender = The gender "{ $cell }" is not known; taken as not stated.
roster-bad-entitled = "{ $cell }" is neither yes nor no; taken as not stated.
roster-bad-area = The area "{ $cell }" is no number; not taken.
roster-no-unit = No door and no area.
roster-shares-not-one = "{ $cell }" shares of title, not one: check it.
roster-door-is-date = The door "{ $cell }" looks like a date made by a spreadsheet: check it.
roster-duplicate-no = { $name } is no. { $of } already; counted once.
roster-duplicate-row = { $name } stands in row { $of } already; counted once.
roster-same-name-no = { $name } has the name of no. { $of }; both were taken: check it.
roster-same-name-row = { $name } has the name of row { $of }; both were taken: check it.
roster-joined-by-name = { $name } and row { $of } count as one head.
roster-unit-twice = The door "{ $cell }" stands in row { $of } under another owner; its area counts twice: check it.
roster-developer-unit = Unsold by its note: counted to the developer (the row says { $name }).
roster-company = { $name } is a company, taken as one head: check whether it is the developer.
roster-total-differs = The sheet says { $stated } ㎡ in all, its rows come to { $counted } ㎡.
roster-bad-rows = Some rows cannot be taken (see above). Correct them, or leave them out with --skip-bad-rows. Nothing was recorded.
roster-not-recorded = Only looked at, nothing recorded. To put these people on a meeting's roster: --into FILE.
