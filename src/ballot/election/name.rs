//! 姓名: when two ways of writing a name are one name.

/// The name as it is counted: no blanks at its ends or between Han characters (张　三 is 张三), one blank between other
/// words, and one kind of middle dot. Whatever else was cleaned on its way in stays as it is.
pub(super) fn clean(name: &str) -> String {
    let mut cleaned = String::with_capacity(name.len());
    for word in name.split_whitespace() {
        let joins = |end: Option<char>| end.is_none_or(|c| is_han(c) || is_dot(c));
        if !joins(cleaned.chars().last()) && !joins(word.chars().next()) {
            cleaned.push(' ');
        }
        cleaned.extend(word.chars().map(|c| if is_dot(c) { '·' } else { c }));
    }
    cleaned
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{2FDF}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

/// The dots that keyboards and input methods give between the parts of a name.
fn is_dot(c: char) -> bool {
    matches!(
        c,
        '·' | '\u{0387}' | '\u{2022}' | '\u{2027}' | '\u{2219}' | '\u{22C5}' | '\u{30FB}' | '\u{FF65}'
    )
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn one_name_however_it_is_spaced() {
        let table = [
            ("张三", "张三"),
            (" 张　三 ", "张三"),
            ("李 䶮", "李䶮"),
            ("张\t𬭊", "张𬭊"),
            ("买买提•阿不都", "买买提·阿不都"),
            ("买买提 ・ 阿不都", "买买提·阿不都"),
            ("John  Smith", "John Smith"),
            ("王芳（三组）", "王芳（三组）"),
            (" \u{3000} ", ""),
            ("", ""),
        ];
        for (written, name) in table {
            assert_eq!(clean(written), name, "{written:?}");
            assert_eq!(clean(name), name);
        }
    }
}
