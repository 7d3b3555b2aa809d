//! A list of people: each counts once, whatever in.

use std::collections::BTreeMap;

use super::cells::{name_key, phone_key};
use super::draft::Draft;
use super::entry::Entry;
use super::finding::{FindingKind, Level};
use crate::meeting::NewPerson;

/// Most people of one name that a further one is compared with; beyond it a list is no list of people.
const MAX_NAMESAKES: usize = 100;

/// Takes every row but those that repeat an earlier one. Somebody who stands in two places of the list, once in each
/// capacity, is taken once in both.
pub(super) fn take(entries: Vec<Entry>) -> Draft {
    let mut draft = Draft::default();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for entry in entries {
        let namesakes = by_name.entry(name_key(&entry.person.name)).or_default();
        let same =
            |index: &usize| draft.people.get(*index).is_some_and(|person| is_same(person, &entry.person));
        let twice = namesakes.iter().copied().find(same);
        let earlier = twice.or(namesakes.first().copied());
        let of_row = earlier.and_then(|index| draft.rows.get(index)).copied().unwrap_or_default();
        let name = entry.person.name.clone();
        if let Some(person) = twice.and_then(|index| draft.people.get_mut(index)) {
            let what = FindingKind::Duplicate { of_row, of_no: person.no, name };
            draft.findings.push(entry.finding(Level::Doubt, what));
            person.capacities.extend(entry.person.capacities);
            person.entitled |= entry.person.entitled;
            continue;
        }
        if let Some(person) = earlier.and_then(|index| draft.people.get(index)) {
            let what = FindingKind::SameName { other_row: of_row, other_no: person.no, name };
            draft.findings.push(entry.finding(Level::Doubt, what));
        }
        if namesakes.len() < MAX_NAMESAKES {
            namesakes.push(draft.people.len());
        }
        draft.rows.push(entry.row);
        draft.people.push(entry.person);
    }
    draft
}

/// Of two people with one name: the same telephone, or the same place and capacity with nothing against it. Two
/// telephones or two genders are against it: leaving a person out costs a vote, so that is for somebody to decide.
fn is_same(one: &NewPerson, other: &NewPerson) -> bool {
    let phones = (phone_key(&one.phone), phone_key(&other.phone));
    if !phones.0.is_empty() && !phones.1.is_empty() {
        return phones.0 == phones.1;
    }
    one.gender.zip(other.gender).is_none_or(|(one, other)| one == other)
        && (&one.building, &one.group, &one.units) == (&other.building, &other.group, &other.units)
        && one.capacities == other.capacities
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::roster::tests::{duplicate, found, taken};
    use crate::meeting::Capacity;

    fn same_name(other_row: u32, name: &str) -> FindingKind {
        FindingKind::SameName { other_row, other_no: None, name: name.into() }
    }

    #[test]
    fn the_same_person_twice_is_taken_once() {
        const HEADER: &str = "姓名,性别,楼栋,网格,身份,电话\n";
        for (first, second, expected) in [
            ("邵娟,男,12,三,居民代表,199", "邵娟,男,12,三,居民代表,199", Some(true)),
            ("邵娟,男,12,三,居民代表,199", "邵 娟,,13,四,居民,1-99", Some(true)),
            ("邵娟,男,12,三,居民代表,", "邵娟,,12,三,居民代表,199", Some(true)),
            ("邵娟,,,,,", "邵娟,,,,,", Some(true)),
            ("邵娟,男,12,三,居民代表,199", "邵娟,男,12,三,居民代表,188", Some(false)),
            ("邵娟,男,12,三,居民代表,", "邵娟,女,12,三,居民代表,", Some(false)),
            ("邵娟,男,12,三,居民代表,", "邵娟,男,13,三,居民代表,", Some(false)),
            ("邵娟,男,12,三,居民代表,", "邵娟,男,12,四,居民代表,", Some(false)),
            ("邵娟,男,12,三,居民代表,", "邵娟,男,12,三,居委会成员,", Some(false)),
            ("买买提·阿不都,,,,,", "买买提•阿不都,,,,,", Some(true)),
            ("邵娟,男,12,三,居民代表,199", "邵涓,男,12,三,居民代表,199", None),
        ] {
            let draft = taken(&format!("{HEADER}{first}\n{second}\n"));
            let name = second.split(',').next().unwrap().replace(' ', "");
            let what =
                expected.map(|same| if same { duplicate(2, None, &name) } else { same_name(2, &name) });
            assert_eq!(draft.people.len(), if expected == Some(true) { 1 } else { 2 }, "{first} {second}");
            assert_eq!(
                found(&draft),
                what.iter().map(|what| (3, Level::Doubt, what)).collect::<Vec<_>>(),
                "{first} {second}"
            );
        }
    }

    #[test]
    fn somebody_listed_in_each_capacity_counts_once_in_both() {
        let draft = taken("姓名,身份,电话\n甲,列席,199\n甲,居民代表,199\n");
        assert_eq!((draft.people.len(), draft.people[0].entitled), (1, true));
        assert_eq!(draft.people[0].capacities, [Capacity::Guest, Capacity::Representative].into());
        assert_eq!(found(&draft), [(3, Level::Doubt, &duplicate(2, None, "甲"))]);
    }

    #[test]
    fn comparing_ends_where_a_list_is_no_list_of_people() {
        let most = u32::try_from(MAX_NAMESAKES).unwrap();
        let phones = (1..=most + 1).chain([most, most + 1]);
        let rows: Vec<String> = phones.map(|phone| format!("甲,{phone}")).collect();
        let draft = taken(&format!("姓名,电话\n{}\n", rows.join("\n")));
        assert_eq!(draft.people.len(), MAX_NAMESAKES + 2);
        let twice =
            draft.findings.iter().filter(|finding| matches!(finding.what, FindingKind::Duplicate { .. }));
        assert_eq!(twice.map(|finding| finding.row).collect::<Vec<_>>(), [Some(most + 3)]);
    }
}
