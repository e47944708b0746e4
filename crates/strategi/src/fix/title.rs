//! What fixes are called.

macro_rules! titles {
    ($($name:ident($($arg:ident),*) { en: $en:literal, nb: $nb:literal, nn: $nn:literal $(,)? })+) => {
        #[allow(non_upper_case_globals, reason = "named like the titles they belong to")]
        mod templates {
            $(
                pub(super) static $name: crate::message::Template = {
                    const ARGUMENTS: &[&str] = &[$(stringify!($arg)),*];
                    const _: () = assert!(crate::message::template_fits($en, ARGUMENTS), "a placeholder of `en` is no argument");
                    const _: () = assert!(crate::message::template_fits($nb, ARGUMENTS), "a placeholder of `nb` is no argument");
                    const _: () = assert!(crate::message::template_fits($nn, ARGUMENTS), "a placeholder of `nn` is no argument");
                    crate::message::Template::new(stringify!($name), crate::lang::Term::new($en, $nb, $nn), None, ARGUMENTS)
                };
            )+
        }

        $(
            pub(crate) fn $name($($arg: impl crate::message::IntoArg),*) -> crate::message::Message {
                crate::message::Message::new(
                    &templates::$name,
                    vec![$((stringify!($arg), crate::message::IntoArg::into_arg($arg))),*],
                )
            }
        )+
    };
}

titles! {
    replace(old, new) {
        en: "replace `{old}` by `{new}`",
        nb: "erstatt `{old}` med `{new}`",
        nn: "byt ut `{old}` med `{new}`",
    }
    replace_several(old, new) {
        en: "replace `{old}` by {new}",
        nb: "erstatt `{old}` med {new}",
        nn: "byt ut `{old}` med {new}",
    }
    rename(old, new) {
        en: "rename the field `{old}` to `{new}`",
        nb: "gi feltet `{old}` navnet `{new}`",
        nn: "gje feltet `{old}` namnet `{new}`",
    }
    add(field, value) {
        en: "add `{field}: {value}`",
        nb: "legg til `{field}: {value}`",
        nn: "legg til `{field}: {value}`",
    }
    remove(field) {
        en: "remove `{field}`",
        nb: "fjern `{field}`",
        nn: "fjern `{field}`",
    }
    remove_item() {
        en: "remove the empty item of the list",
        nb: "fjern det tomme punktet i listen",
        nn: "fjern det tomme punktet i lista",
    }
    remove_text(text) {
        en: "remove the placeholder `{text}`",
        nb: "fjern plassholderen `{text}`",
        nn: "fjern plasshaldaren `{text}`",
    }
    remove_reference(reference) {
        en: "remove the reference to `{reference}`",
        nb: "fjern referansen til `{reference}`",
        nn: "fjern referansen til `{reference}`",
    }
    repeated(key) {
        en: "remove the `{key}` that is not read",
        nb: "fjern den `{key}` som ikke blir lest",
        nn: "fjern den `{key}` som ikkje blir lesen",
    }
    list() {
        en: "put the value in a list",
        nb: "sett verdien i en liste",
        nn: "set verdien i ei liste",
    }
    split(values) {
        en: "write a list with {values}",
        nb: "skriv en liste med {values}",
        nn: "skriv ei liste med {values}",
    }
    single() {
        en: "take the value out of the list",
        nb: "ta verdien ut av listen",
        nn: "ta verdien ut av lista",
    }
    quote(value) {
        en: "put `{value}` in quotes",
        nb: "sett `{value}` i anførselstegn",
        nn: "set `{value}` i hermeteikn",
    }
    number(value) {
        en: "write the number `{value}`",
        nb: "skriv tallet `{value}`",
        nn: "skriv talet `{value}`",
    }
    trim(value) {
        en: "remove the blanks around `{value}`",
        nb: "fjern mellomrommene rundt `{value}`",
        nn: "fjern mellomromma rundt `{value}`",
    }
    letters(new) {
        en: "restore the letters: `{new}`",
        nb: "gjenopprett bokstavene: `{new}`",
        nn: "gjenopprett bokstavane: `{new}`",
    }
    control() {
        en: "remove the control characters",
        nb: "fjern styretegnene",
        nn: "fjern styreteikna",
    }
    tag(tag) {
        en: "remove the tag `{tag}`",
        nb: "fjern taggen `{tag}`",
        nn: "fjern taggen `{tag}`",
    }
    identify(id) {
        en: "give the later element the id `{id}`",
        nb: "gi det siste elementet id-en `{id}`",
        nn: "gje det siste elementet id-en `{id}`",
    }
    identify_several(ids) {
        en: "give the later elements the ids {ids}",
        nb: "gi de andre elementene id-ene {ids}",
        nn: "gje dei andre elementa id-ane {ids}",
    }
}
