//! Names on a paper held against the roster.

use crate::app::App;
use crate::ballot::Post;
use crate::lang::terms::list;
use crate::meeting::Meeting;

/// A number of the roster stands for the name it has there.
pub(super) fn numbered(meeting: &Meeting, mut posts: Vec<Post>) -> Vec<Post> {
    for candidate in posts.iter_mut().flat_map(|post| &mut post.candidates) {
        let no: Option<u32> = crate::text::fold_line(&candidate.name).parse().ok();
        let person = no.and_then(|no| meeting.people.iter().find(|person| person.is.no == Some(no)));
        if let Some(person) = person {
            candidate.name.clone_from(&person.is.name);
        }
    }
    posts
}

/// Candidates whom nobody on the roster is called like, and those whom several are.
pub(super) fn doubts(app: &App, posts: &[Post]) -> Vec<String> {
    let Some(meeting) = app.meeting() else { return Vec::new() };
    let names = || posts.iter().flat_map(|post| &post.candidates).map(|candidate| &candidate.name);
    let called = |n: fn(usize) -> bool| {
        let found = names().filter(|name| n(meeting.people_named(name).len()));
        list(&app.words, found.cloned())
    };
    let (unknown, several) = (called(|n| n == 0), called(|n| n > 1));
    let told = [("setup-unknown", unknown), ("setup-namesakes", several)];
    let said = told.into_iter().filter(|(_, names)| !names.is_empty());
    said.map(|(id, names)| app.tell(id, &[("names", names.into())])).collect()
}
