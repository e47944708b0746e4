//! Places in the strategy, cheap to carry: most are never told.

use strategi::index::Pointer;

const NONE: u32 = u32::MAX;

/// A place: `list/index/field/inner/leaf`, as far as it goes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    list: &'static str,
    index: u32,
    field: &'static str,
    inner: u32,
    leaf: &'static str,
}

impl Place {
    /// The strategy itself.
    pub(crate) const ROOT: Self = Self { list: "", index: NONE, field: "", inner: NONE, leaf: "" };

    /// A field of the strategy.
    pub(crate) const fn field(list: &'static str) -> Self {
        Self { list, ..Self::ROOT }
    }

    /// A member of a list of the strategy.
    pub(crate) fn item(list: &'static str, index: usize) -> Self {
        Self { list, index: number(index), ..Self::ROOT }
    }

    /// A field of it.
    pub(crate) const fn of(mut self, field: &'static str) -> Self {
        if self.index == NONE || self.field.is_empty() {
            self.field = field;
        } else {
            self.leaf = field;
        }
        self
    }

    /// A member of that list.
    pub(crate) fn nth(mut self, index: usize) -> Self {
        if self.field.is_empty() {
            self.index = number(index);
        } else {
            self.inner = number(index);
        }
        self
    }

    /// As JSON Pointer.
    pub(crate) fn pointer(self) -> Pointer {
        let fields = |pointer: Pointer, path: &str| {
            path.split('/').filter(|name| !name.is_empty()).fold(pointer, Pointer::field)
        };
        let item = |pointer: Pointer, index: u32| if index == NONE { pointer } else { pointer.item(index as usize) };
        let pointer = item(fields(Pointer::root(), self.list), self.index);
        fields(item(fields(pointer, self.field), self.inner), self.leaf)
    }
}

fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(NONE)
}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn pointers() {
        let text = |place: Place| place.pointer().to_string();
        assert_eq!(text(Place::ROOT), "");
        assert_eq!(text(Place::field("period")), "/period");
        assert_eq!(text(Place::field("sources").nth(0).of("url")), "/sources/0/url");
        assert_eq!(text(Place::item("stakeholders", 2).of("role")), "/stakeholders/2/role");
        assert_eq!(text(Place::item("actors", 1).of("contact/email")), "/actors/1/contact/email");
        let point = Place::item("indicators", 3).of("targets").nth(4);
        assert_eq!(text(point), "/indicators/3/targets/4");
        assert_eq!(text(point.of("when")), "/indicators/3/targets/4/when");
    }
}
