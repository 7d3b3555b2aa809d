//! THE table of keys. Footer, help page, palette and the README's tables are made from it.

use super::{Act, Chord, Key, Scope};

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// Where.
    pub scope: Scope,
    /// Which chords, the first one being the one shown.
    pub chords: &'static [Chord],
    /// What it means there.
    pub act: Act,
}

const fn row(scope: Scope, chords: &'static [Chord], act: Act) -> Binding {
    Binding { scope, chords, act }
}

const fn on(key: Key) -> Chord {
    Chord::plain(key)
}

const fn c(c: char) -> Chord {
    Chord::char(c)
}

const fn ctrl(c: char) -> Chord {
    Chord::ctrl(Key::Char(c))
}

/// Every binding. Within a place, the more often needed stands first: the footer shows as many as fit.
pub const TABLE: &[Binding] = &[
    // Everywhere
    row(Scope::Everywhere, &[on(Key::F(1)), c('?')], Act::Help),
    row(Scope::Everywhere, &[on(Key::F(2)), c(':')], Act::Palette),
    row(Scope::Everywhere, &[on(Key::Esc)], Act::Back),
    row(Scope::Everywhere, &[on(Key::F(12))], Act::SwitchLanguage),
    row(Scope::Everywhere, &[ctrl('q'), ctrl('c')], Act::Quit),
    row(Scope::Everywhere, &[on(Key::Up), c('k')], Act::Up),
    row(Scope::Everywhere, &[on(Key::Down), c('j')], Act::Down),
    row(Scope::Everywhere, &[on(Key::PageUp)], Act::PageUp),
    row(Scope::Everywhere, &[on(Key::PageDown)], Act::PageDown),
    row(Scope::Everywhere, &[on(Key::Home)], Act::First),
    row(Scope::Everywhere, &[on(Key::End)], Act::Last),
    // An open meeting
    row(Scope::Meeting, &[on(Key::F(9))], Act::NextStep),
    row(Scope::Meeting, &[ctrl('z')], Act::Undo),
    row(Scope::Meeting, &[ctrl('y')], Act::Redo),
    row(Scope::Meeting, &[ctrl('s')], Act::Save),
    row(Scope::Meeting, &[ctrl('x')], Act::SaveElsewhere),
    row(Scope::Meeting, &[on(Key::F(3))], Act::GoAgenda),
    row(Scope::Meeting, &[on(Key::F(4))], Act::GoRoll),
    row(Scope::Meeting, &[on(Key::F(5))], Act::GoFloor),
    row(Scope::Meeting, &[on(Key::F(6))], Act::GoVote),
    row(Scope::Meeting, &[on(Key::F(7))], Act::GoNotices),
    row(Scope::Meeting, &[on(Key::F(8))], Act::GoFollowUps),
    row(Scope::Meeting, &[on(Key::F(10)), ctrl('r')], Act::GoHistory),
    row(Scope::Meeting, &[on(Key::F(11)), ctrl('k')], Act::GoCheck),
    row(Scope::Meeting, &[on(Key::Tab)], Act::NextStage),
    row(Scope::Meeting, &[on(Key::BackTab)], Act::PreviousStage),
    // 会议架
    row(Scope::Home, &[on(Key::Enter)], Act::OpenMeeting),
    row(Scope::Home, &[c('1'), c('n')], Act::NewMeeting),
    row(Scope::Home, &[c('2')], Act::CarryOver),
    row(Scope::Home, &[c('3'), c('/')], Act::SearchMeetings),
    row(Scope::Home, &[c('4')], Act::OpenSample),
    row(Scope::Home, &[c('5')], Act::GoSettings),
    // 议题
    row(Scope::Agenda, &[on(Key::Enter)], Act::EditItem),
    row(Scope::Agenda, &[c('1'), c('a')], Act::AddItem),
    row(Scope::Agenda, &[c('2')], Act::AddSubItem),
    row(Scope::Agenda, &[c('3')], Act::AddOutline),
    row(Scope::Agenda, &[c('4'), c(' ')], Act::TakeUp),
    row(Scope::Agenda, &[c('5')], Act::Settle),
    row(Scope::Agenda, &[c('6'), Chord::ctrl(Key::Up)], Act::MoveUp),
    row(Scope::Agenda, &[c('7'), Chord::ctrl(Key::Down)], Act::MoveDown),
    row(Scope::Agenda, &[c('8'), Chord::ctrl(Key::Right)], Act::Deeper),
    row(Scope::Agenda, &[c('9'), Chord::ctrl(Key::Left)], Act::Shallower),
    row(Scope::Agenda, &[c('0')], Act::EditAbout),
    row(Scope::Agenda, &[on(Key::Delete)], Act::RemoveItem),
    // 签到: characters look for a person
    row(Scope::Roll, &[on(Key::Enter)], Act::Arrive),
    row(Scope::Roll, &[on(Key::Right)], Act::PersonMenu),
    row(Scope::Roll, &[on(Key::Delete)], Act::Leave),
    row(Scope::Roll, &[ctrl('f')], Act::FilterRoll),
    row(Scope::Roll, &[ctrl('a')], Act::ArriveAll),
    row(Scope::Roll, &[ctrl('n'), on(Key::Insert)], Act::AddPerson),
    row(Scope::Roll, &[ctrl('o')], Act::ImportRoster),
    row(Scope::Roll, &[ctrl('t')], Act::CountHeads),
    // 讨论
    row(Scope::Floor, &[on(Key::Enter), c('1')], Act::WriteNote),
    row(Scope::Floor, &[c('2'), c(' ')], Act::GiveFloor),
    row(Scope::Floor, &[c('3')], Act::FinishTurn),
    row(Scope::Floor, &[c('4')], Act::WhoIsSilent),
    row(Scope::Floor, &[c('5')], Act::EditNote),
    row(Scope::Floor, &[on(Key::Left)], Act::PreviousItem),
    row(Scope::Floor, &[on(Key::Right)], Act::NextItem),
    row(Scope::Floor, &[on(Key::Delete)], Act::StrikeNote),
    // 讨论, a note being written: characters are its text
    row(Scope::Writing, &[on(Key::Enter)], Act::KeepNote),
    row(Scope::Writing, &[on(Key::Tab)], Act::NextKind),
    row(Scope::Writing, &[ctrl('p')], Act::SayWho),
    row(Scope::Writing, &[ctrl('g')], Act::GiveFloor),
    row(Scope::Writing, &[on(Key::BackTab)], Act::PreviousKind),
    // 表决
    row(Scope::Vote, &[c('1')], Act::OpenHands),
    row(Scope::Vote, &[c('2')], Act::OpenRollCall),
    row(Scope::Vote, &[c('3')], Act::OpenPaper),
    row(Scope::Vote, &[c('5')], Act::OpenBallot),
    row(Scope::Vote, &[on(Key::Enter)], Act::ShowResult),
    row(Scope::Vote, &[c('4')], Act::CorrectVote),
    row(Scope::Vote, &[c('6')], Act::NextBallot),
    row(Scope::Vote, &[c('7')], Act::OpenSeveral),
    row(Scope::Vote, &[on(Key::Delete)], Act::VoidVote),
    row(Scope::Vote, &[ctrl('p')], Act::ReadScript),
    row(Scope::Counting, &[on(Key::Enter)], Act::Accept),
    row(Scope::Counting, &[ctrl('e')], Act::FillZero),
    row(Scope::Counting, &[on(Key::Down), on(Key::Tab)], Act::NextField),
    row(Scope::Counting, &[on(Key::Up), on(Key::BackTab)], Act::PreviousField),
    row(Scope::Counting, &[on(Key::Delete)], Act::VoidVote),
    row(Scope::Counting, &[ctrl('t')], Act::WhoCounts),
    row(Scope::Counting, &[ctrl('g')], Act::SwitchCounting),
    row(Scope::Counting, &[ctrl('n')], Act::WriteIn),
    row(Scope::Counting, &[ctrl('p')], Act::ReadScript),
    // 表决, papers being called: digits are marks
    row(Scope::Papers, &[on(Key::Enter)], Act::Accept),
    row(Scope::Papers, &[on(Key::Backspace), ctrl('z')], Act::TakeBack),
    row(Scope::Papers, &[c(' '), c('*')], Act::Pile),
    row(Scope::Papers, &[c('-'), ctrl('x')], Act::SpoiledPaper),
    row(Scope::Papers, &[c('+'), c('/'), ctrl('n')], Act::WriteIn),
    row(Scope::Papers, &[on(Key::F(9))], Act::FinishCount),
    row(Scope::Papers, &[on(Key::Down), on(Key::Tab)], Act::NextField),
    row(Scope::Papers, &[on(Key::Up), on(Key::BackTab)], Act::PreviousField),
    row(Scope::Papers, &[ctrl('t')], Act::WhoCounts),
    row(Scope::Papers, &[ctrl('g')], Act::SwitchCounting),
    row(Scope::Papers, &[on(Key::Delete)], Act::VoidVote),
    row(Scope::Papers, &[ctrl('p')], Act::ReadScript),
    // 表决, counts side by side
    row(Scope::Tellers, &[on(Key::Enter)], Act::Declare),
    row(Scope::Tellers, &[c('1')], Act::SecondCount),
    row(Scope::Tellers, &[c('2')], Act::Recount),
    row(Scope::Tellers, &[c('3')], Act::AdoptCount),
    row(Scope::Tellers, &[on(Key::Delete)], Act::VoidVote),
    row(Scope::Tellers, &[ctrl('p')], Act::ReadScript),
    row(Scope::RollCall, &[c('1')], Act::VoteFor),
    row(Scope::RollCall, &[c('2')], Act::VoteAgainst),
    row(Scope::RollCall, &[c('3')], Act::VoteAbstain),
    row(Scope::RollCall, &[c('0'), on(Key::Backspace)], Act::ClearVote),
    row(Scope::RollCall, &[c('9')], Act::RestFor),
    row(Scope::RollCall, &[on(Key::Enter)], Act::Declare),
    row(Scope::RollCall, &[ctrl('f')], Act::FindVoter),
    row(Scope::RollCall, &[c('8')], Act::BySlip),
    row(Scope::RollCall, &[on(Key::Right)], Act::NextMotion),
    row(Scope::RollCall, &[on(Key::Left)], Act::PreviousMotion),
    row(Scope::RollCall, &[on(Key::Delete)], Act::VoidVote),
    row(Scope::RollCall, &[ctrl('p')], Act::ReadScript),
    // 公示
    row(Scope::Notices, &[on(Key::Enter)], Act::PreviewPaper),
    row(Scope::Notices, &[c('1')], Act::WriteText),
    row(Scope::Notices, &[c('2')], Act::WriteMarkdown),
    row(Scope::Notices, &[c('8')], Act::WritePdf),
    row(Scope::Notices, &[c('9')], Act::WritePicture),
    row(Scope::Notices, &[c('3')], Act::PostPaper),
    row(Scope::Notices, &[c('4')], Act::AddObjection),
    row(Scope::Notices, &[c('5')], Act::AnswerObjection),
    row(Scope::Notices, &[c('6')], Act::TakeDown),
    row(Scope::Notices, &[c('7'), c(' ')], Act::ToggleInternal),
    // 落实
    row(Scope::FollowUps, &[c('1'), c('a')], Act::AddFollowUp),
    row(Scope::FollowUps, &[on(Key::Enter)], Act::EditFollowUp),
    row(Scope::FollowUps, &[c('2'), c(' ')], Act::FinishFollowUp),
    row(Scope::FollowUps, &[c('3')], Act::ReopenFollowUp),
    // 历史、自查
    row(Scope::History, &[on(Key::Enter)], Act::ReadLine),
    row(Scope::Check, &[on(Key::Enter)], Act::ReadLine),
    // 设置
    row(Scope::Settings, &[on(Key::Enter)], Act::Accept),
    // Overlays
    row(Scope::Form, &[on(Key::Enter), on(Key::F(9)), ctrl('s')], Act::Accept),
    row(Scope::Form, &[on(Key::Tab), on(Key::Down)], Act::NextField),
    row(Scope::Form, &[on(Key::BackTab), on(Key::Up)], Act::PreviousField),
    row(Scope::Lines, &[on(Key::F(9)), ctrl('s')], Act::Accept),
    row(Scope::Lines, &[on(Key::Tab)], Act::NextField),
    row(Scope::Lines, &[on(Key::BackTab)], Act::PreviousField),
    row(Scope::Pick, &[on(Key::Enter)], Act::Accept),
    row(Scope::Menu, &[on(Key::Enter), c(' ')], Act::Accept),
    // A question takes one key for yes, and never the one that brought it up
    row(Scope::Confirm, &[on(Key::Enter)], Act::Accept),
    row(Scope::Confirm, &[on(Key::Esc)], Act::Back),
    row(Scope::Insist, &[on(Key::F(9)), ctrl('s')], Act::Accept),
    row(Scope::Insist, &[on(Key::Esc)], Act::Back),
    row(Scope::Reader, &[on(Key::Esc), on(Key::Enter), on(Key::F(9))], Act::Back),
];
