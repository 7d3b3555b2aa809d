//! 姓名 one after another.

/// What stands between names wherever it stands.
const SIGNS: [char; 8] = ['、', '，', ',', '；', ';', '/', '|', '\t'];

/// The names in a text. Where signs stand between them blanks do not: 张　三、李四. Where there are no signs, single
/// characters side by side are one name of two: 张 三 李四.
pub fn names(text: &str) -> Vec<String> {
    let text = text.trim().trim_end_matches(['。', '.']);
    if text.contains(SIGNS) {
        return text.split(SIGNS).map(joined).filter(|name| !name.is_empty()).collect();
    }
    let mut found: Vec<String> = Vec::new();
    let mut half = false;
    for word in text.split_whitespace() {
        let single = is_character(word);
        match found.last_mut() {
            Some(last) if half && single => {
                last.push_str(word);
                half = false;
            }
            _ => {
                found.push(word.to_owned());
                half = single;
            }
        }
    }
    found
}

/// One Chinese character by itself.
fn is_character(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(|c| !c.is_ascii() && c.is_alphabetic()) && letters.next().is_none()
}

/// A name without blanks between single characters, or around it; those between words stay.
fn joined(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let together = words.iter().all(|word| is_character(word));
    words.join(if together { "" } else { " " })
}
