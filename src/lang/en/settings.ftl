### Settings: language, colours, data folder.

settings-lang = Language
settings-community = Community
settings-place = Usual place
settings-convener = Convener
settings-contact = Contact
settings-board = Notice board
settings-kind = Usual kind of meeting
settings-meetings = Folder of meetings
settings-papers = Folder for papers
settings-lines = Lines drawn with

settings-lang-hint = The language on the screen; F12 changes it at any time.
settings-community-hint = Filled in for a new meeting; on the shelf, meetings of another community are marked.
settings-place-hint = Filled in for a new meeting.
settings-convener-hint = Filled in for a new meeting and printed on its notice.
settings-contact-hint = Printed on notices, for questions and objections of residents.
settings-board-hint = Filled in when a posting is recorded, such as: board at the south gate.
settings-kind-hint = The kind that stands first for a new meeting.
settings-meetings-hint = One file for each meeting, all in here. Write the whole path, from / on; empty is the usual place (at the next start).
settings-papers-hint = Notices, results and minutes are written here; empty is beside the meeting. Write the whole path, from / on.
settings-lines-hint = Line-drawing characters look better, but some terminals draw them two cells wide: then choose hyphens.

settings-lang-zh = 中文
settings-lang-en = English
settings-lines-light = line-drawing characters
settings-lines-ascii = hyphens (-)
settings-unset = not set
settings-usual = { $value } (usual)
settings-unset-papers = beside the meeting (usual)
settings-whole-path = Write the whole path, from / on, such as: /home/wang/meetings
settings-kept = Settings kept in { $path }
