//! One form for what people type and for what it is compared with.

use unicode_normalization::UnicodeNormalization;

/// Full-width forms become half-width, compatibility characters their plain twins, capitals small.
/// `１９：３０` and `19:30` are the same afterwards, and so are `ＺＳ` and `zs`.
pub(super) fn fold(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}
