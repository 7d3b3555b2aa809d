//! 不具名: what a public paper may tell of names that were written in. Whoever is elected, or still voted on, is named by law;
//! nobody else who was written in is asked, and no purpose needs the name (个人信息保护法 第6、25条).

use super::election::{ElectionResult, Fate, Standing};
use super::{Found, Said, Sheet};

impl Sheet {
    /// The same with all names written in on a post as one sum without a name.
    #[must_use]
    pub fn unnamed(mut self) -> Self {
        if let Said::Election(posts) = &mut self.said {
            for post in posts.iter_mut().filter(|post| !post.written_in.is_empty()) {
                let sum = post.written_in.values().fold(0_u32, |sum, n| sum.saturating_add(*n));
                post.written_in = [(String::new(), sum)].into();
            }
        }
        self
    }
}

impl Found {
    /// The same with those who were written in and neither elected nor voted on again as one without a name, last on the post.
    #[must_use]
    pub fn unnamed(mut self) -> Self {
        if let Self::Election(result) = &mut self {
            result.unname();
        }
        self
    }
}

impl ElectionResult {
    fn unname(&mut self) {
        let named = |person: &Standing| {
            person.candidate.is_some()
                || matches!(person.fate, Fate::Elected | Fate::Level | Fate::Waits { .. })
        };
        for post in &mut self.posts {
            let mut people = std::mem::take(&mut post.people);
            let others: Vec<Standing> = people.extract_if(.., |person| !named(person)).collect();
            let merged = others.into_iter().reduce(|mut all, one| {
                all.votes.for_ = all.votes.for_.saturating_add(one.votes.for_);
                all.counted = all.counted.saturating_add(one.counted);
                all.added = all.added.saturating_add(one.added);
                all
            });
            people.extend(merged.map(|all| Standing { name: String::new(), again: Vec::new(), ..all }));
            post.people = people;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ballot::election::Why;
    use crate::ballot::{Ballot, Election};
    use crate::rules::{Catalogue, Figures};

    /// One seat, one candidate; of three written in, one is elected.
    #[test]
    fn only_who_is_elected_is_named() {
        let post = r#"(posts:[(name:"主任",seats:1,candidates:[(name:"甲")])])"#;
        let asked: Election = ron::from_str(post).unwrap();
        let mut sheet = Sheet::blank(&Ballot::Election(asked.clone()));
        sheet.valid = 30;
        if let Said::Election(posts) = &mut sheet.said {
            posts[0].candidates[0].for_ = 3;
            posts[0].candidates[0].against = 27;
            posts[0].written_in = [("乙".to_owned(), 20), ("丙".to_owned(), 4), ("丁".to_owned(), 3)].into();
        }
        let catalogue = Catalogue::built_in();
        let rule = catalogue.get("jw.election.2025.reps").unwrap();
        let room = Figures { entitled: Some(30), ..Figures::default() };
        let found = crate::ballot::found(rule, &room, &Ballot::Election(asked), &sheet, &[]).unwrap();
        let Found::Election(result) = found.clone().unnamed() else { unreachable!() };
        let people: Vec<_> =
            result.posts[0].people.iter().map(|person| (person.name.as_str(), person.counted)).collect();
        assert_eq!(people, [("乙", 20), ("甲", 3), ("", 7)]);
        assert_eq!(result.posts[0].people[2].fate, Fate::NotElected(Why::Majority));
        assert_eq!(Found::Election(result.clone()).unnamed(), Found::Election(result));
        let Said::Election(posts) = sheet.unnamed().said else { unreachable!() };
        assert_eq!(posts[0].written_in, [(String::new(), 27)].into());
    }
}
