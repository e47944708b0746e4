//! From pointers to places in the text, when a finding needs one.

use std::rc::Rc;
use std::sync::Arc;

use hashbrown::HashMap;

use super::Place;
use crate::index::Pointer;
use crate::read::{Document, Format, Places, Written};
use crate::tree::{Kind, Limits, Lines, Node, NodeId, Span, Tree, pointer};

/// The texts of the documents of a collection that have findings, read once more with places.
pub(crate) struct Locator<'d> {
    documents: &'d [Document],
    /// By document.
    parsed: Vec<Option<Parsed<'d>>>,
    /// By the address of the text: documents of one text share it.
    texts: HashMap<*const u8, Rc<Text<'d>>>,
    /// Places are told in UTF-16 code units, too.
    utf16: bool,
}

/// A text, which may hold several documents.
struct Text<'d> {
    lines: Lines<'d>,
    /// The documents of a YAML text.
    trees: Vec<Tree<'d>>,
}

/// A document of a text.
struct Parsed<'d> {
    text: Rc<Text<'d>>,
    tree: Option<Rooted<'d>>,
    /// Where the document begins in its text.
    offset: usize,
    /// The members of the lists that were looked into: a list may hold thousands of elements with findings.
    lists: HashMap<NodeId, Vec<NodeId>>,
}

/// The tree of a document: its own, or one of those of its text.
enum Rooted<'d> {
    Own(Tree<'d>),
    Part(usize),
    /// Of another notation, the places are known without a tree.
    Foreign(Places),
}

/// A document as it is written.
pub(crate) struct View<'l, 'd> {
    pub(crate) tree: &'l Tree<'d>,
    /// What the tree was read from: the JSON of the document, or a YAML text with all its documents.
    pub(crate) text: &'d str,
    pub(crate) yaml: bool,
    /// Which document of the text it is.
    pub(crate) part: usize,
    /// Where the text begins in that which the document was read from.
    pub(crate) offset: usize,
    pub(crate) lines: &'l Lines<'d>,
    pub(crate) utf16: bool,
    pub(crate) limits: &'d Limits,
}

impl<'d> Locator<'d> {
    pub(crate) fn new(documents: &'d [Document], utf16: bool) -> Self {
        Self { documents, parsed: documents.iter().map(|_| None).collect(), texts: HashMap::new(), utf16 }
    }

    /// The document as it is written; `None` when it has no text, or none that could be read.
    pub(crate) fn view(&mut self, document: usize) -> Option<View<'_, 'd>> {
        self.parsed(document)?;
        let source = self.documents.get(document)?.source.as_ref()?;
        let parsed = self.parsed.get(document).and_then(Option::as_ref)?;
        let (tree, text, part) = match parsed.tree.as_ref()? {
            Rooted::Own(tree) => (tree, source.json(), 0),
            Rooted::Part(part) => (parsed.text.trees.get(*part)?, &*source.text, *part),
            Rooted::Foreign(_) => return None,
        };
        let yaml = source.is(Format::Yaml);
        Some(View {
            tree,
            text,
            yaml,
            part,
            offset: parsed.offset,
            lines: &parsed.text.lines,
            utf16: self.utf16,
            limits: &source.options.limits,
        })
    }

    /// Reads the document again, when that was not done yet.
    fn parsed(&mut self, document: usize) -> Option<()> {
        let slot = self.parsed.get_mut(document)?;
        if slot.is_none() {
            *slot = Some(parse(self.documents.get(document)?, &mut self.texts)?);
        }
        Some(())
    }

    /// The place of a pointer, or of the bytes that the reader named; `None` when the document has no text.
    pub(crate) fn place(&mut self, document: usize, pointer: &Pointer, span: Option<Span>) -> Option<Place> {
        self.parsed(document)?;
        self.parsed.get_mut(document)?.as_mut()?.place(pointer, span, self.utf16)
    }
}

impl Document {
    /// Where the values that JSON Pointers lead to stand in the text, in their order; `None` for one that is not there, and
    /// where there is no text. With `utf16`, in UTF-16 code units, too.
    ///
    /// Of a document in another notation, it is the place of the nearest value around it that is known.
    ///
    /// ```
    /// use strategi::{Document, ReadOptions};
    ///
    /// let text = r#"{"strategi": 1, "id": "coast", "title": "Båt"}"#;
    /// let document = Document::from_json("coast.json", text, &ReadOptions::default());
    /// let places = document.places(["/title", "/owners"], true);
    /// let title = places[0].as_ref().unwrap();
    /// assert_eq!((&text[title.bytes.clone()], title.utf16.clone()), ("\"Båt\"", Some(40..45)));
    /// assert!(places[1].is_none());
    /// ```
    pub fn places<'p>(&self, pointers: impl IntoIterator<Item = &'p str>, utf16: bool) -> Vec<Option<Place>> {
        let parsed = parse(self, &mut HashMap::new());
        let place = |pointer| parsed.as_ref()?.value(pointer, utf16);
        pointers.into_iter().map(place).collect()
    }
}

fn parse<'d>(document: &'d Document, texts: &mut HashMap<*const u8, Rc<Text<'d>>>) -> Option<Parsed<'d>> {
    let source = document.source.as_ref()?;
    // A text that was refused is not read again, nor one beyond the limits that it was read within.
    let readable = document.strategy().is_some();
    let text = texts.entry(Arc::as_ptr(&source.text).cast()).or_insert_with(|| {
        let yaml = source.is(Format::Yaml) && readable;
        let trees =
            if yaml { Tree::yaml(&source.text, &source.options.limits).unwrap_or_default() } else { Vec::new() };
        Rc::new(Text { lines: Lines::new(&source.text), trees })
    });
    let (tree, offset) = match &source.written {
        Written::Own(Format::Yaml) => (Some(Rooted::Part(source.part)), 0),
        Written::Own(Format::Json | Format::Ndjson) => {
            let tree = if readable { Tree::json(source.json(), &source.options.limits).ok() } else { None };
            (tree.map(Rooted::Own), source.range.start)
        }
        Written::Foreign(notation) => (readable.then(|| Rooted::Foreign(notation.places(&source.text))), 0),
    };
    Some(Parsed { text: Rc::clone(text), tree, offset, lists: HashMap::new() })
}

impl<'d> Parsed<'d> {
    fn tree(&self) -> Option<&Tree<'d>> {
        match self.tree.as_ref()? {
            Rooted::Own(tree) => Some(tree),
            Rooted::Part(part) => self.text.trees.get(*part),
            Rooted::Foreign(_) => None,
        }
    }

    /// Where the whole of a value stands.
    fn value(&self, pointer: &str, utf16: bool) -> Option<Place> {
        let span = match &self.tree {
            Some(Rooted::Foreign(places)) => places.find(pointer)?,
            _ => self.tree()?.find(pointer)?.span(),
        };
        let bytes = span.start as usize + self.offset..span.end as usize + self.offset;
        Some(Place::new(&self.text.lines, bytes, utf16))
    }

    fn place(&mut self, pointer: &Pointer, span: Option<Span>, utf16: bool) -> Option<Place> {
        let text = Rc::clone(&self.text);
        let tree = match &self.tree {
            Some(Rooted::Own(tree)) => Some(tree),
            Some(Rooted::Part(part)) => text.trees.get(*part),
            Some(Rooted::Foreign(_)) | None => None,
        };
        let lines = &text.lines;
        let known = match &self.tree {
            Some(Rooted::Foreign(places)) => places.find(pointer.as_str()),
            _ => None,
        };
        let span = match (span.or(known), tree) {
            (Some(span), _) => span,
            (None, Some(tree)) => underline(tree, &mut self.lists, lines, self.offset, pointer.as_str()),
            (None, None) => return None,
        };
        Some(Place::new(lines, span.start as usize + self.offset..span.end as usize + self.offset, utf16))
    }
}

type Lists = HashMap<NodeId, Vec<NodeId>>;

/// What to show of a place: the value if it is short, the key of a long one; for an element its id; for the
/// whole document its first key.
fn underline(tree: &Tree<'_>, lists: &mut Lists, lines: &Lines<'_>, offset: usize, pointer: &str) -> Span {
    let (node, key) = walk(tree, lists, pointer);
    let span = node.span();
    let line = |at: u32| lines.position(at as usize + offset).line;
    let short = span.end - span.start <= 80
        && line(span.start) == line(span.end.saturating_sub(1))
        && !matches!(node.kind(), Kind::Map);
    if short {
        return span;
    }
    if let Some(id) = node.get("id") {
        return id.span();
    }
    if let Some(key) = key {
        return key;
    }
    node.entries().next().map_or(span, |entry| entry.key_span)
}

/// The value that a pointer leads to, or its nearest ancestor that is there, and where its key stands.
fn walk<'t, 's>(tree: &'t Tree<'s>, lists: &mut Lists, pointer: &str) -> (Node<'t, 's>, Option<Span>) {
    let (mut node, mut key) = (tree.root(), None);
    for segment in pointer::segments(pointer).into_iter().flatten().filter_map(Result::ok) {
        let next = if node.kind() == Kind::List {
            let members = lists.entry(node.id()).or_insert_with(|| node.items().map(Node::id).collect());
            let member = segment.parse::<usize>().ok().and_then(|index| members.get(index));
            member.and_then(|id| tree.node(*id)).map(|node| (node, None))
        } else {
            node.entry(&segment).map(|entry| (entry.value, Some(entry.key_span)))
        };
        let Some(next) = next else { break };
        (node, key) = next;
    }
    (node, key)
}
