use proptest::prelude::*;
use quick_xml::Reader;
use quick_xml::events::Event;
use strategi::tree::{Limit, Limits};

use super::{AttributeName, Name, Tree, XmlErrorKind, declared_encoding};

const PLAN: &str = "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='yes'?>\r
<?xml-stylesheet type=\"text/xsl\" href=\"plan.xsl\"?>
<!DOCTYPE p:StrategicPlan PUBLIC \"-//Example//DTD\" 'plan.dtd' >
<!-- made - by hand -->
<p:StrategicPlan xmlns:p=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\" xml:lang=\"nb\"
    xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"a b\">
  <p:Name>Veier &amp; bruer &#x2013; &#229; leve <!-- her --> godt</p:Name >
  <p:Description> <![CDATA[Vann < 5 & luft]]></p:Description>
  <p:StrategicPlanCore>
    <p:Stakeholder StakeholderTypeType='Per&#115;on' a=\"x\ty\"><p:Name/></p:Stakeholder>
    <p:Goal><p:Name>Mål</p:Name><Description xmlns=\"urn:ISO:std:iso:17469:tech:xsd:stratml_core\">To\r\nlinjer</Description
    ><q:Name xmlns:q=\"urn:q\">fremmed</q:Name><p:FirstName/></p:Goal>
  </p:StrategicPlanCore>
</p:StrategicPlan>
<!-- end -->
";

fn limits() -> Limits {
    Limits::default()
}

fn refused(text: &str) -> (XmlErrorKind, &str) {
    let error = Tree::read(text, &limits()).expect_err(text);
    (error.kind, &text[error.span.range()])
}

#[test]
fn everything_that_xml_has() {
    let tree = Tree::read(PLAN, &limits()).unwrap();
    assert_eq!(tree.root_name(), "StrategicPlan");
    assert_eq!(tree.namespace(), Some("urn:ISO:std:iso:17469:tech:xsd:stratml_core"));
    assert_eq!(tree.lang(), Some("nb"));
    let root = tree.root().unwrap();
    assert_eq!(root.name(), Name::StrategicPlan);
    assert_eq!(root.attributes().count(), 0);
    assert_eq!(&PLAN[root.span().range()][..16], "<p:StrategicPlan");
    assert!(PLAN[root.span().range()].ends_with("</p:StrategicPlan>"));

    let name = root.child(Name::Name).unwrap();
    assert_eq!(name.text(), Some("Veier & bruer – å leve  godt"));
    assert_eq!(&PLAN[name.text_span().range()], "Veier &amp; bruer &#x2013; &#229; leve <!-- her --> godt");
    assert_eq!(root.child(Name::Description).unwrap().text(), Some("Vann < 5 & luft"));

    let core = root.child(Name::StrategicPlanCore).unwrap();
    assert_eq!(core.parent().unwrap().name(), Name::StrategicPlan);
    assert_eq!(core.text(), None);
    let stakeholder = core.child(Name::Stakeholder).unwrap();
    assert!(stakeholder.is_blank(), "a type alone says nothing");
    assert!(stakeholder.child(Name::Name).unwrap().is_blank());
    let kind = stakeholder.attribute(AttributeName::StakeholderTypeType).unwrap();
    assert_eq!(kind.value(), "Person");
    assert_eq!(&PLAN[kind.value_span().range()], "Per&#115;on");
    let other = stakeholder.attribute(AttributeName::Unknown).unwrap();
    assert_eq!((other.written_name(), other.value()), ("a", "x y"));

    let goal = core.child(Name::Goal).unwrap();
    let children: Vec<_> = goal.children().map(|child| (child.name(), child.text())).collect();
    let expected = [
        (Name::Name, Some("Mål")),
        (Name::Description, Some("To\nlinjer")),
        (Name::Unknown, Some("fremmed")),
        (Name::GivenName, None),
    ];
    assert_eq!(children, expected);
    let foreign = goal.child(Name::Unknown).unwrap();
    assert!(foreign.is_foreign());
    assert_eq!((foreign.written_name(), foreign.local_name()), ("q:Name", "Name"));
    assert!(goal.child(Name::GivenName).unwrap().has_old_name());
}

#[test]
fn what_is_wrong_and_where() {
    use XmlErrorKind as K;
    let name = |name: &str| name.to_owned();
    let cases: &[(&str, K, &str)] = &[
        ("<a><D+-escription/></a>", K::BadName { written: name("D+-escription") }, "<D+-escription/>"),
        ("<a>< b/></a>", K::BadName { written: name("") }, "< b/>"),
        ("<a><b:c:d/></a>", K::BadName { written: name("b:c:d") }, "<b:c:d/>"),
        ("<a></a x='1'>", K::BadName { written: name("a x='1'") }, "</a x='1'>"),
        ("<a>x</b>", K::MismatchedEnd { expected: name("a"), found: name("b"), opened: span(0, 3) }, "</b>"),
        ("<a/></a>", K::UnexpectedEnd { name: name("a") }, "</a>"),
        ("<a><b>", K::Unclosed { name: name("b") }, "<b>"),
        ("<a><b></b", K::UnclosedTag, "</"),
        ("<a><b x='>", K::UnclosedTag, "<"),
        ("<a><!-- x", K::UnclosedComment, "<!--"),
        ("<a><![CDATA[ x ]]", K::UnclosedCdata, "<![CDATA["),
        ("<a><?x ", K::UnclosedInstruction, "<?"),
        ("<!DOCTYPE a", K::UnclosedDoctype, "<!DOCTYPE"),
        ("<a><!x></a>", K::BadMarkup, "<!"),
        ("<a x=1/>", K::AttributeWithoutValue { name: name("x") }, "x"),
        ("<a x/>", K::AttributeWithoutValue { name: name("x") }, "x"),
        ("<a 1='x'/>", K::BadAttribute { written: name("1") }, "1"),
        ("<a x='1'y='2'/>", K::AttributeWithoutBlank { name: name("y") }, "y"),
        ("<a x='1' y='2' x='3'/>", K::DuplicateAttribute { name: name("x") }, "x"),
        ("<a xmlns:p='u' xmlns:q='u' p:x='' q:x=''/>", K::DuplicateAttribute { name: name("x") }, "q:x"),
        ("<a x='1<2'/>", K::LessThanInAttribute { name: name("x") }, "<"),
        ("<a x='&y;'/>", K::UnknownEntity { name: name("y") }, "&y;"),
        ("<a x='A & B'/>", K::RawAmpersand, "&"),
        ("<a>A & B</a>", K::RawAmpersand, "&"),
        ("<a>A &B</a>", K::RawAmpersand, "&"),
        ("<a>&nbsp;</a>", K::UnknownEntity { name: name("nbsp") }, "&nbsp;"),
        ("<a>&#0;</a>", K::BadCharacterReference { written: name("#0") }, "&#0;"),
        ("<a>&#+9;</a>", K::BadCharacterReference { written: name("#+9") }, "&#+9;"),
        ("<a>\u{1}</a>", K::ForbiddenCharacter { code: 1 }, "\u{1}"),
        ("<a>&y;\u{1}</a>", K::UnknownEntity { name: name("y") }, "&y;"),
        ("<a>x ]]> y</a>", K::CdataEndInText, "]]>"),
        ("<a><!-- x -- y --></a>", K::DoubleHyphen, "--"),
        ("<a><!-- x ---></a>", K::DoubleHyphen, "--"),
        ("<a><?XML x?></a>", K::BadInstruction, "<?XML x?>"),
        (" <?xml version='1.0'?><a/>", K::MisplacedDeclaration, "<?xml version='1.0'?>"),
        ("<?xml encoding='x'?><a/>", K::BadDeclaration, "<?xml encoding='x'?>"),
        ("<a/> x ", K::TextOutside, "x"),
        ("x<a/>", K::TextOutside, "x"),
        ("<a/>&amp;", K::TextOutside, "&amp;"),
        ("<a/><b/>", K::SeveralRoots { name: name("b") }, "<b/>"),
        (" <!-- x --> ", K::NoRoot, ""),
        ("", K::NoRoot, ""),
        ("<p:a/>", K::UndeclaredPrefix { prefix: name("p") }, "<p:a"),
        ("<a p:x=''/>", K::UndeclaredPrefix { prefix: name("p") }, "p:x"),
        ("<a xmlns:p=''/>", K::BadNamespace { prefix: name("p") }, "xmlns:p"),
        ("<!DOCTYPE a b><a/>", K::BadDoctype, "<!DOCTYPE a b>"),
        ("<a/><!DOCTYPE a>", K::BadDoctype, "<!DOCTYPE a>"),
        ("<!DOCTYPE a [<!ELEMENT a ANY>]><a/>", K::InternalSubset, "<!DOCTYPE a ["),
    ];
    for (text, kind, place) in cases {
        assert_eq!(refused(text), (kind.clone(), *place), "{text}");
    }
}

fn span(start: u32, end: u32) -> strategi::tree::Span {
    strategi::tree::Span { start, end }
}

#[test]
fn entities_are_refused_unread() {
    let mut laughs = String::from("<!DOCTYPE lolz SYSTEM 'x' [<!ENTITY lol0 'lol'>");
    for level in 1..10 {
        let inner = format!("&lol{};", level - 1).repeat(10);
        laughs.extend(["<!ENTITY lol", &level.to_string(), " '", &inner, "'>"]);
    }
    laughs.push_str("]><a>&lol9;</a>");
    assert_eq!(refused(&laughs), (XmlErrorKind::EntityDeclaration, "<!ENTITY"));
    let outside = "<!DOCTYPE a [<!ENTITY % x SYSTEM 'file:///etc/hostname'> %x;]><a/>";
    assert_eq!(refused(outside), (XmlErrorKind::EntityDeclaration, "<!ENTITY"));
    assert!(Tree::read("<!DOCTYPE a SYSTEM 'http://example.org/[x].dtd'><a/>", &limits()).is_ok());
}

#[test]
fn limits_hold() {
    let refuse = |text: &str, limits: Limits| Tree::read(text, &limits).unwrap_err().kind;
    let deep = "<a>".repeat(200);
    assert_eq!(refuse(&deep, limits()), XmlErrorKind::Limit(Limit::Depth, 127));
    assert_eq!(refuse("<a><b/><b/></a>", Limits { nodes: 2, ..limits() }), XmlErrorKind::Limit(Limit::Nodes, 2));
    assert_eq!(refuse("<a b='' c=''/>", Limits { nodes: 1, ..limits() }), XmlErrorKind::Limit(Limit::Nodes, 1));
    assert_eq!(refuse("<a/>", Limits { bytes: 3, ..limits() }), XmlErrorKind::Limit(Limit::Bytes, 3));
}

#[test]
fn prefixes_may_change_inside() {
    let text = "<a:StrategicPlan xmlns:a='u'><a:Name xmlns:a='v'><a:Vision/></a:Name><a:Goal/>\
                <Mission xmlns='u'><Value xmlns=''/><Name/></Mission><Role/></a:StrategicPlan>";
    let tree = Tree::read(text, &limits()).unwrap();
    let names: Vec<_> =
        (0..tree.len()).filter_map(|at| tree.node(at)).map(|node| (node.name(), node.is_foreign())).collect();
    let expected = [
        (Name::StrategicPlan, false),
        (Name::Unknown, true),
        (Name::Unknown, true),
        (Name::Goal, false),
        (Name::Mission, false),
        (Name::Unknown, true),
        (Name::Name, false),
        (Name::Unknown, true),
    ];
    assert_eq!(names, expected);
}

#[test]
fn encodings() {
    let declared = |bytes: &[u8]| declared_encoding(bytes);
    assert_eq!(declared(b"<?xml version='1.0' encoding = \"ISO-8859-1\" ?><a/>").as_deref(), Some("ISO-8859-1"));
    assert_eq!(declared(b"\xEF\xBB\xBF<?xml version='1.0' encoding='utf-8'?>").as_deref(), Some("utf-8"));
    assert_eq!(declared(b"\xFF\xFE<\0a\0").as_deref(), Some("UTF-16LE"));
    assert_eq!(declared(b"\0<\0?\0x").as_deref(), Some("UTF-16BE"));
    assert_eq!(declared(b"<?xml version='1.0'?><a encoding='x'/>"), None);
    assert_eq!(declared(b"<a/>"), None);
}

/// Elements with their texts in order, as quick-xml cuts the text.
fn pulled(text: &str) -> Option<Vec<String>> {
    let mut reader = Reader::from_str(text);
    let mut out = Vec::new();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => out.push(tag.name().as_ref().to_owned()),
            Event::Eof => return Some(out),
            _ => {}
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    /// Whatever is done to a text, reading ends with a tree that quick-xml sees too, or with a place in the text.
    #[test]
    fn damaged_texts(
        edits in prop::collection::vec(
            (any::<prop::sample::Index>(), 0usize..6, prop::sample::select(PIECES)), 1..4),
    ) {
        let mut chars: Vec<char> = PLAN.chars().collect();
        for (at, remove, insert) in edits {
            let at = at.index(chars.len().max(1));
            let end = (at + remove).min(chars.len());
            chars.splice(at.min(end)..end, insert.chars());
        }
        let text: String = chars.into_iter().collect();
        match Tree::read(&text, &limits()) {
            Ok(tree) => {
                let read: Vec<_> =
                    (0..tree.len()).filter_map(|at| tree.node(at)).map(|node| node.written_name().to_owned()).collect();
                prop_assert_eq!(Some(read), pulled(&text));
                for node in (0..tree.len()).filter_map(|at| tree.node(at)) {
                    prop_assert!(text.get(node.span().range()).is_some());
                    prop_assert!(text.get(node.text_span().range()).is_some());
                    prop_assert!(!node.has_text() || !node.is_blank());
                    prop_assert!(node.children().all(|child| child.parent().map(super::Node::number) == Some(node.number())));
                }
            }
            Err(error) => prop_assert!(text.get(error.span.range()).is_some(), "{error:?}"),
        }
    }
}

const PIECES: &[&str] = &[
    "",
    "<",
    ">",
    "/",
    "&",
    "\"",
    "'",
    "=",
    " ",
    "!",
    "?",
    "--",
    "-->",
    "<!--",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "&#x41;",
    "&x;",
    "xmlns=''",
    " xmlns:p='urn:p'",
    "<x>",
    "</x>",
    "<x/>",
    "\r",
    "\u{1}",
    "\u{FFFE}",
    "é",
    ":",
    "p:",
    "<?x?>",
    ";",
    "[",
];
