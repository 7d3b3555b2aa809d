//! A path as it is typed, or dropped into a terminal.

use std::path::PathBuf;

use directories::BaseDirs;

/// The file meant: without the quotes a file manager puts around it, and `~` is the home folder.
pub(super) fn typed_path(typed: &str) -> PathBuf {
    let quoted = |quote| typed.strip_prefix(quote).and_then(|rest: &str| rest.strip_suffix(quote));
    let path = quoted('\'').or_else(|| quoted('"')).unwrap_or(typed);
    match (path.strip_prefix("~/"), BaseDirs::new()) {
        (Some(rest), Some(dirs)) => dirs.home_dir().join(rest),
        _ => PathBuf::from(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_may_be_quoted_or_stand_at_home() {
        let home = BaseDirs::new().expect("a home").home_dir().to_owned();
        for (typed, meant) in [
            ("名册.xlsx", PathBuf::from("名册.xlsx")),
            ("'/mnt/u 盘/名册.csv'", PathBuf::from("/mnt/u 盘/名册.csv")),
            ("\"a b.csv\"", PathBuf::from("a b.csv")),
            ("'half", PathBuf::from("'half")),
            ("~/名册.csv", home.join("名册.csv")),
            ("~x/名册.csv", PathBuf::from("~x/名册.csv")),
        ] {
            assert_eq!(typed_path(typed), meant, "{typed}");
        }
    }
}
