//! What has been written of a strategy. What has not is a loss: nothing can be forgotten.

use hashbrown::{HashMap, HashSet};
use std::ptr;

use serde_json::Value;
use strategi::tree::pointer;
use strategi::{Extensions, FieldMeta, OBJECTS, Object, ObjectRef, ValueRef, Walk, Walker};

use super::loss::{Loss, LossKind};
use crate::keep;

/// How something was written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Note {
    /// As it is.
    Written,
    /// With a loss.
    With(LossKind),
    /// With a loss, unless it also stands as it is somewhere else.
    Unless(LossKind),
}

/// An object of the strategy: where it lies in memory, and its type, since a struct may begin where its first field does.
type ObjectKey = (usize, &'static str);

fn key<T: Object>(object: &T) -> ObjectKey {
    (ptr::from_ref(object).addr(), T::META.name)
}

/// What was written of each object, field by field.
#[derive(Default)]
pub(super) struct Ledger {
    /// Objects of which anything stands in the text.
    touched: HashSet<ObjectKey>,
    /// By object, field (empty for the object itself) and member of the field's list.
    notes: HashMap<(ObjectKey, &'static str, Option<usize>), Vec<Note>>,
    /// The entries of `x-stratml` that were written.
    extensions: HashMap<ObjectKey, Vec<&'static str>>,
}

impl Ledger {
    /// Notes how a field was written.
    pub(super) fn field<T: Object>(&mut self, object: &T, field: &'static str, note: Note) {
        self.note(key(object), field, None, note);
    }

    /// Notes how a member of a list was written.
    pub(super) fn member<T: Object>(&mut self, object: &T, field: &'static str, index: usize, note: Note) {
        self.note(key(object), field, Some(index), note);
    }

    /// Notes how an object as a whole was written.
    pub(super) fn object<T: Object>(&mut self, object: &T, note: Note) {
        self.note(key(object), "", None, note);
    }

    /// Notes that an entry of `x-stratml` was written.
    pub(super) fn extension<T: Object>(&mut self, object: &T, entry: &'static str) {
        self.touched.insert(key(object));
        self.extensions.entry(key(object)).or_default().push(entry);
    }

    /// True if the entry was written.
    pub(super) fn has_extension<T: Object>(&self, object: &T, entry: &'static str) -> bool {
        self.written_entries(key(object)).contains(&entry)
    }

    fn written_entries(&self, object: ObjectKey) -> &[&'static str] {
        self.extensions.get(&object).map_or(&[], Vec::as_slice)
    }

    fn note(&mut self, object: ObjectKey, field: &'static str, index: Option<usize>, note: Note) {
        self.touched.insert(object);
        let notes = self.notes.entry((object, field, index)).or_default();
        if !notes.contains(&note) {
            notes.push(note);
        }
    }

    fn notes(&self, object: ObjectKey, field: &'static str, index: Option<usize>) -> &[Note] {
        self.notes.get(&(object, field, index)).map_or(&[], Vec::as_slice)
    }
}

/// The losses of a document: everything that is set, compared with what was noted.
pub(super) struct Losses<'a> {
    ledger: &'a Ledger,
    base: String,
    frames: Vec<Frame>,
    found: Vec<Loss>,
}

/// An object that the walk is in.
struct Frame {
    object: ObjectKey,
    /// The object was left out, and this was told.
    skipped: bool,
    field: Option<&'static FieldMeta>,
    index: Option<usize>,
    /// The current value was left out, and this was told.
    value_skipped: bool,
}

impl<'a> Losses<'a> {
    pub(super) fn new(ledger: &'a Ledger) -> Self {
        Self { ledger, base: String::new(), frames: Vec::new(), found: Vec::new() }
    }

    /// Looks through a value that stands at a pointer.
    pub(super) fn look(&mut self, value: &dyn Walk, base: String) {
        self.base = base;
        value.walk(self);
    }

    /// The losses, in order.
    pub(super) fn finish(mut self) -> Vec<Loss> {
        self.found.sort_by_key(|loss| loss.kind.order());
        self.found
    }

    fn lose(&mut self, kind: LossKind, entry: &[&str]) {
        let known = self.found.iter().position(|loss| loss.kind == kind);
        let at = known.unwrap_or(self.found.len());
        if known.is_none() {
            self.found.push(Loss { kind, count: 0, places: Vec::new() });
        }
        let place = self.found.get(at).is_some_and(|loss| loss.places.len() < Loss::PLACES).then(|| self.place(entry));
        if let Some(loss) = self.found.get_mut(at) {
            loss.count += 1;
            loss.places.extend(place);
        }
    }

    fn place(&self, entry: &[&str]) -> String {
        let mut place = self.base.clone();
        for frame in &self.frames {
            if let Some(field) = frame.field {
                pointer::push(&mut place, field.name);
            }
            if let Some(index) = frame.index {
                pointer::push_index(&mut place, index);
            }
        }
        for segment in entry {
            pointer::push(&mut place, segment);
        }
        place
    }

    fn tell(&mut self, notes: &[Note]) {
        let written = notes.contains(&Note::Written);
        for note in notes {
            match note {
                Note::Written => {}
                Note::Unless(_) if written => {}
                Note::With(kind) | Note::Unless(kind) => self.lose(*kind, &[]),
            }
        }
    }

    /// The next value of the current object: told as left out if nothing was noted of it.
    fn next(&mut self, field: &'static FieldMeta, index: Option<usize>) {
        let Some(frame) = self.frames.last_mut() else { return };
        frame.field = Some(field);
        frame.index = index;
        frame.value_skipped = frame.skipped;
        let object = frame.object;
        // Objects tell for themselves, when they begin.
        if frame.skipped || is_object(field) {
            return;
        }
        let ledger = self.ledger;
        let own = ledger.notes(object, field.name, index);
        let notes = if own.is_empty() { ledger.notes(object, field.name, None) } else { own };
        if notes.is_empty() {
            self.lose(LossKind::Omitted { what: field.name }, &[]);
            if let Some(frame) = self.frames.last_mut() {
                frame.value_skipped = true;
            }
        } else {
            self.tell(notes);
        }
    }

    fn extensions(&mut self, object: ObjectKey, extensions: &Extensions) {
        for (name, value) in extensions.iter() {
            match value {
                Value::Object(entries) if name.as_str() == keep::NAME && !entries.is_empty() => {
                    let written = self.ledger.written_entries(object);
                    for entry in entries.keys().filter(|entry| !written.contains(&entry.as_str())) {
                        self.lose(LossKind::Extensions, &[keep::NAME, entry]);
                    }
                }
                _ => self.lose(LossKind::Extensions, &[name]),
            }
        }
    }
}

fn is_object(field: &FieldMeta) -> bool {
    OBJECTS.iter().any(|object| object.name == field.type_name)
}

macro_rules! seen {
    ($object:ident: $($type:ident)+) => {
        match $object {
            $(ObjectRef::$type(it) => Some((key(it), &it.extensions)),)+
            _ => None,
        }
    };
}

impl<'a> Walker<'a> for Losses<'_> {
    fn enter(&mut self, object: ObjectRef<'a>) {
        let seen = seen!(object:
            Strategy Statement Assessment Objective Priority Measure Indicator Point Actor Contact Address Party Decision
            LinkedPlan LinkedItem Source Evidence Territory Deliverable Resource Meets LegalBasis Revision Waiver);
        let (key, extensions) = match seen {
            Some((key, extensions)) => (key, Some(extensions)),
            None => ((0, ""), None),
        };
        let skipped = self.frames.last().is_some_and(|frame| frame.value_skipped);
        let left_out = !skipped && !self.ledger.touched.contains(&key);
        if left_out && let Some(field) = self.frames.last().and_then(|frame| frame.field) {
            self.lose(LossKind::Omitted { what: field.name }, &[]);
        }
        let skipped = skipped || left_out;
        if !skipped {
            self.tell(self.ledger.notes(key, "", None));
        }
        if !skipped && let Some(extensions) = extensions {
            self.extensions(key, extensions);
        }
        self.frames.push(Frame { object: key, skipped, field: None, index: None, value_skipped: skipped });
    }

    fn field(&mut self, field: &'static FieldMeta) {
        if !field.card.is_list() {
            self.next(field, None);
        } else if let Some(frame) = self.frames.last_mut() {
            frame.field = Some(field);
        }
    }

    fn index(&mut self, index: u32) {
        if let Some(field) = self.frames.last().and_then(|frame| frame.field) {
            self.next(field, usize::try_from(index).ok());
        }
    }

    fn value(&mut self, _: ValueRef<'a>) {}

    fn leave(&mut self) {
        self.frames.pop();
    }
}
