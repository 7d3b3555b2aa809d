//! Everything a key can ask for.

macro_rules! acts {
    ($($(#[$doc:meta])* $name:ident = $id:literal),+ $(,)?) => {
        /// What a person means by a key, whatever key it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Act { $($(#[$doc])* $name),+ }

        impl Act {
            /// Every act.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The phrase that says it.
            pub const fn phrase(self) -> &'static str {
                match self { $(Self::$name => concat!("act-", $id)),+ }
            }
        }
    };
}

acts! {
    // Everywhere
    /// The keys of this screen.
    Help = "help",
    /// Every act by name or pinyin.
    Palette = "palette",
    /// Do what the guide line says.
    NextStep = "next-step",
    /// 撤销
    Undo = "undo",
    /// 重做
    Redo = "redo",
    /// Write everything to the file now; try again what could not be recorded.
    Save = "save",
    /// Write the whole meeting to another place, as one file of its own.
    SaveElsewhere = "save-elsewhere",
    /// 中文/English
    SwitchLanguage = "switch-language",
    /// One step back; at the outermost, leave.
    Back = "back",
    /// Leave the program.
    Quit = "quit",
    // Stages
    /// 议题
    GoAgenda = "go-agenda",
    /// 签到
    GoRoll = "go-roll",
    /// 讨论
    GoFloor = "go-floor",
    /// 表决
    GoVote = "go-vote",
    /// 公示
    GoNotices = "go-notices",
    /// 落实
    GoFollowUps = "go-follow-ups",
    /// 历史
    GoHistory = "go-history",
    /// 自查
    GoCheck = "go-check",
    /// 设置
    GoSettings = "go-settings",
    /// 会议架
    GoHome = "go-home",
    /// The stage to the right.
    NextStage = "next-stage",
    /// The stage to the left.
    PreviousStage = "previous-stage",
    // Lists
    /// Up one.
    Up = "up",
    /// Down one.
    Down = "down",
    /// Up a page.
    PageUp = "page-up",
    /// Down a page.
    PageDown = "page-down",
    /// To the first.
    First = "first",
    /// To the last.
    Last = "last",
    /// Read the whole of the selected line.
    ReadLine = "read-line",
    // Forms, menus, questions
    /// Done with the form; yes; this one.
    Accept = "accept",
    /// The next field.
    NextField = "next-field",
    /// The field before.
    PreviousField = "previous-field",
    /// The next choice.
    NextChoice = "next-choice",
    /// The choice before.
    PreviousChoice = "previous-choice",
    // Home
    /// Open the selected meeting.
    OpenMeeting = "open-meeting",
    /// A new meeting.
    NewMeeting = "new-meeting",
    /// A new meeting with what the selected one left open.
    CarryOver = "carry-over",
    /// Find meetings.
    SearchMeetings = "search-meetings",
    /// A sample to try things on.
    OpenSample = "open-sample",
    // The sitting
    /// Title, day, place, chair and so on.
    EditAbout = "edit-about",
    /// 宣布开会
    CallToOrder = "call-to-order",
    /// 宣布闭会
    CloseMeeting = "close-meeting",
    /// 封存
    Seal = "seal",
    // Agenda
    /// A new item.
    AddItem = "add-item",
    /// A new item under the selected one.
    AddSubItem = "add-sub-item",
    /// Several items as indented text.
    AddOutline = "add-outline",
    /// Put an item's words right.
    EditItem = "edit-item",
    /// Take the item up.
    TakeUp = "take-up",
    /// Say where the item stands.
    Settle = "settle",
    /// Move it up.
    MoveUp = "move-up",
    /// Move it down.
    MoveDown = "move-down",
    /// Hang it under the one above.
    Deeper = "deeper",
    /// Lift it a level.
    Shallower = "shallower",
    /// Take it off.
    RemoveItem = "remove-item",
    // Roll
    /// 签到
    Arrive = "arrive",
    /// 离席
    Leave = "leave",
    /// 请假
    Excuse = "excuse",
    /// 委托
    GiveProxy = "give-proxy",
    /// The proxy is over.
    EndProxy = "end-proxy",
    /// It was a mistake.
    ClearAttendance = "clear-attendance",
    /// What can be done for this person.
    PersonMenu = "person-menu",
    /// Everybody entitled is here.
    ArriveAll = "arrive-all",
    /// Heads instead of names.
    CountHeads = "count-heads",
    /// Put somebody on the roster.
    AddPerson = "add-person",
    /// Put right what is known of somebody.
    EditPerson = "edit-person",
    /// Take somebody off the roster.
    RemovePerson = "remove-person",
    /// Read a roster from a file.
    ImportRoster = "import-roster",
    /// Show a part of the roster: who has not come, who has.
    FilterRoll = "filter-roll",
    // Floor
    /// Keep what is being said.
    WriteNote = "write-note",
    /// Give somebody the floor.
    GiveFloor = "give-floor",
    /// The one on the floor is finished.
    FinishTurn = "finish-turn",
    /// Who has not spoken yet.
    WhoIsSilent = "who-is-silent",
    /// Put a note right.
    EditNote = "edit-note",
    /// Strike a note.
    StrikeNote = "strike-note",
    /// The item before, to speak about.
    PreviousItem = "previous-item",
    /// The item after.
    NextItem = "next-item",
    /// Keep the note being written.
    KeepNote = "keep-note",
    /// The next kind of note.
    NextKind = "next-kind",
    /// The kind of note before.
    PreviousKind = "previous-kind",
    /// Say who said what is being written.
    SayWho = "say-who",
    // Vote
    /// 举手表决
    OpenHands = "open-hands",
    /// 记名表决
    OpenRollCall = "open-roll-call",
    /// 票决
    OpenPaper = "open-paper",
    /// What else may be voted on: 选举, 评议, 经费, 方案, 协商, 罢免.
    OpenBallot = "open-ballot",
    /// 另行选举, 再次投票
    NextBallot = "next-ballot",
    /// Several motions called in one pass.
    OpenSeveral = "open-several",
    /// 同意
    VoteFor = "vote-for",
    /// 反对
    VoteAgainst = "vote-against",
    /// 弃权
    VoteAbstain = "vote-abstain",
    /// Take the answer back.
    ClearVote = "clear-vote",
    /// All who have not answered are for it.
    RestFor = "rest-for",
    /// Look for a voter.
    FindVoter = "find-voter",
    /// Slips one after another, in whatever order they lie.
    BySlip = "by-slip",
    /// The next motion of those that are called.
    NextMotion = "next-motion",
    /// The motion before.
    PreviousMotion = "previous-motion",
    /// Put a nought where nothing was counted.
    FillZero = "fill-zero",
    /// The last paper called is taken back, or the last mark on the one being called.
    TakeBack = "take-back",
    /// So many papers that say the same.
    Pile = "pile",
    /// The paper is invalid; why is said next.
    SpoiledPaper = "spoiled-paper",
    /// A name is written in.
    WriteIn = "write-in",
    /// Every paper is called: what was counted goes to the record.
    FinishCount = "finish-count",
    /// Who counts, and how many papers there are.
    WhoCounts = "who-counts",
    /// From calling papers to typing totals, and back.
    SwitchCounting = "switch-counting",
    /// Somebody else counts it all once more.
    SecondCount = "second-count",
    /// A teller counts once more.
    Recount = "recount",
    /// Of the counts that differ one stands.
    AdoptCount = "adopt-count",
    /// 宣布结果
    Declare = "declare",
    /// 作废
    VoidVote = "void-vote",
    /// 更正
    CorrectVote = "correct-vote",
    /// Rounds with their figures and reasons.
    ShowResult = "show-result",
    /// 主持词: what the chair says now.
    ReadScript = "read-script",
    // Notices
    /// Read the paper.
    PreviewPaper = "preview-paper",
    /// Write it as text.
    WriteText = "write-text",
    /// Write it as Markdown.
    WriteMarkdown = "write-markdown",
    /// Typeset the paper as PDF.
    WritePdf = "write-pdf",
    /// Typeset the paper as a picture for a chat.
    WritePicture = "write-picture",
    /// The copy for the public, or the one for the files.
    ToggleInternal = "toggle-internal",
    /// Record that it was put up.
    PostPaper = "post-paper",
    /// Record that it was taken down.
    TakeDown = "take-down",
    /// Record an objection.
    AddObjection = "add-objection",
    /// Record how it was met.
    AnswerObjection = "answer-objection",
    // Follow-ups
    /// Somebody will do something.
    AddFollowUp = "add-follow-up",
    /// Put it right.
    EditFollowUp = "edit-follow-up",
    /// It was done.
    FinishFollowUp = "finish-follow-up",
    /// It was not done after all.
    ReopenFollowUp = "reopen-follow-up",
}
