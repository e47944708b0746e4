//! Which territory lies inside which.
//!
//! It is worked out from the hierarchy, the mergers and divisions, and the regions that two lists share. Single
//! municipalities that moved between counties are not recorded, so a county and its successor count as the same
//! ground, and so does a county that was merged and then restored under its name.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::territory::{EDITIONS, NUTS_PREFIX, TerritoryCode, TerritoryKind, all, same_name, territory};

/// Whether `inner` is the same ground as `outer` or lies inside it.
///
/// `None` if a code is not known, or if the lists cannot tell (regions of NUTS level 2 that were redrawn between two
/// editions).
#[must_use]
pub fn covers(outer: &str, inner: &str) -> Option<bool> {
    union_covers(&[outer], inner)
}

/// Whether `inner` lies inside the union of `outers`: `NO-16` and `NO-17` together cover `NO-50`.
///
/// `None` if a code is not known or if the lists cannot tell.
#[must_use]
pub fn union_covers(outers: &[&str], inner: &str) -> Option<bool> {
    let map = Map::get();
    let inner = map.place(inner)?;
    let outers = outers.iter().map(|outer| map.place(outer)).collect::<Option<Vec<_>>>()?;
    if map.covered(inner, &outers, &mut Vec::new()) {
        return Some(true);
    }
    let undecided = outers.iter().any(|outer| map.overlap(*outer, inner).is_none());
    (!undecided).then_some(false)
}

/// Whether two territories share ground.
///
/// `None` if a code is not known or if the lists cannot tell.
#[must_use]
pub fn overlaps(a: &str, b: &str) -> Option<bool> {
    let map = Map::get();
    map.overlap(map.place(a)?, map.place(b)?)
}

/// How the territories lie to each other. Places are positions in `codes`.
#[derive(Default)]
struct Map {
    codes: BTreeMap<&'static str, usize>,
    /// Territories that a territory lies inside of.
    within: Vec<Vec<usize>>,
    /// The same ground under another code.
    same: Vec<Vec<usize>>,
    /// Ways to divide a territory completely.
    divisions: Vec<Vec<Vec<usize>>>,
    /// Territories that a territory became or came from.
    kin: Vec<Vec<usize>>,
}

impl Map {
    fn get() -> &'static Self {
        static MAP: OnceLock<Map> = OnceLock::new();
        MAP.get_or_init(Self::build)
    }

    fn build() -> Self {
        let mut map = Self::default();
        for entry in all() {
            let next = map.codes.len();
            map.codes.entry(&entry.code).or_insert(next);
        }
        let size = map.codes.len();
        map.within = vec![Vec::new(); size];
        map.same = vec![Vec::new(); size];
        map.divisions = vec![Vec::new(); size];
        map.kin = vec![Vec::new(); size];
        for entry in all() {
            map.add_hierarchy(entry);
            for region in &entry.nuts {
                map.link_same(&entry.code, region);
            }
        }
        for entry in all() {
            map.add_succession(entry);
        }
        map.add_mergers();
        map.add_editions();
        // the two country codes that name a subdivision of another country
        map.link_same("AX", "FI-01");
        map.link_same("SJ", "nuts:NO0B");
        map.link_within("NO-21", "SJ");
        map.link_within("NO-22", "SJ");
        map.link_within("SJ", "NO");
        map
    }

    fn place(&self, code: &str) -> Option<usize> {
        self.codes.get(code).copied()
    }

    fn link_within(&mut self, inner: &str, outer: &str) {
        if let (Some(inner), Some(outer)) = (self.place(inner), self.place(outer)) {
            push(&mut self.within, inner, outer);
        }
    }

    fn link_same(&mut self, a: &str, b: &str) {
        if let (Some(a), Some(b)) = (self.place(a), self.place(b)) {
            for (from, to) in [(a, b), (b, a)] {
                push(&mut self.within, from, to);
                push(&mut self.same, from, to);
                push(&mut self.kin, from, to);
            }
        }
    }

    fn link_kin(&mut self, a: &str, b: &str) {
        if let (Some(a), Some(b)) = (self.place(a), self.place(b)) {
            push(&mut self.kin, a, b);
            push(&mut self.kin, b, a);
        }
    }

    fn add_hierarchy(&mut self, entry: &'static TerritoryCode) {
        match entry.kind {
            TerritoryKind::Country => {}
            TerritoryKind::Subdivision => {
                if let Some((country, _)) = entry.code.split_once('-') {
                    self.link_within(&entry.code, country);
                }
            }
            TerritoryKind::Nuts(0) => {
                if let Some(country) = entry.code.strip_prefix(NUTS_PREFIX) {
                    self.link_same(&entry.code, country);
                }
            }
            TerritoryKind::Nuts(_) => {
                if let Some(parent) = parent(&entry.code) {
                    self.link_within(&entry.code, parent);
                }
            }
        }
    }

    /// One successor: the territory lies inside it. Several: they divide it. The level 1 and 2 regions of NUTS are
    /// redrawn rather than merged, so their successors only count as kin.
    fn add_succession(&mut self, entry: &'static TerritoryCode) {
        for next in &entry.replaced_by {
            self.link_kin(&entry.code, next);
        }
        if is_redrawn(entry) {
            return;
        }
        match entry.replaced_by.as_slice() {
            [] => {}
            [next] => match territory(next) {
                Some(successor) if same_name(entry, successor) => self.link_same(&entry.code, next),
                _ => self.link_within(&entry.code, next),
            },
            parts => {
                let places = parts.iter().filter_map(|part| self.place(part)).collect();
                for part in parts {
                    self.link_within(part, &entry.code);
                    self.link_to_namesake(entry, part);
                }
                if let Some(place) = self.place(&entry.code) {
                    add(&mut self.divisions, place, places);
                }
            }
        }
    }

    /// A part of a divided territory is the same ground as the merged territory of the same name.
    fn link_to_namesake(&mut self, merged: &TerritoryCode, part: &str) {
        let Some(part) = territory(part) else { return };
        for before in all() {
            if before.replaced_by == [merged.code.as_str()] && same_name(before, part) {
                self.link_same(&before.code, &part.code);
            }
        }
    }

    /// A merged territory is divided completely by those it was merged from.
    fn add_mergers(&mut self) {
        let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for entry in all().iter().filter(|entry| !is_redrawn(entry)) {
            if let [next] = entry.replaced_by.as_slice()
                && let (Some(old), Some(new)) = (self.place(&entry.code), self.place(next))
                && territory(next).is_some_and(|successor| !same_name(entry, successor))
            {
                merged.entry(new).or_default().push(old);
            }
        }
        for (new, old) in merged {
            add(&mut self.divisions, new, old);
        }
    }

    /// A NUTS region is divided completely by its regions of the next level in one edition.
    fn add_editions(&mut self) {
        for (_, day) in EDITIONS {
            let mut children: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
            for entry in
                all().iter().filter(|entry| matches!(entry.kind, TerritoryKind::Nuts(1..)) && entry.valid_on(day))
            {
                if let (Some(parent), Some(place)) = (parent(&entry.code), self.place(&entry.code)) {
                    children.entry(parent).or_default().push(place);
                }
            }
            for (parent, places) in children {
                if let Some(parent) = self.place(parent) {
                    add(&mut self.divisions, parent, places);
                }
            }
        }
    }

    /// Whether a territory lies inside one of the others, or all parts of one of its divisions do.
    fn covered(&self, inner: usize, outers: &[usize], open: &mut Vec<usize>) -> bool {
        if reach(&self.within, inner).iter().any(|place| outers.contains(place)) {
            return true;
        }
        if open.contains(&inner) {
            return false;
        }
        open.push(inner);
        let covered = reach(&self.same, inner).iter().any(|same| {
            let divisions = self.divisions.get(*same).map(Vec::as_slice).unwrap_or_default();
            divisions.iter().any(|parts| parts.iter().all(|part| self.covered(*part, outers, open)))
        });
        open.pop();
        covered
    }

    fn overlap(&self, a: usize, b: usize) -> Option<bool> {
        if self.covered(a, &[b], &mut Vec::new()) || self.covered(b, &[a], &mut Vec::new()) {
            return Some(true);
        }
        let shared = (0..self.within.len()).any(|place| {
            let outer = reach(&self.within, place);
            outer.contains(&a) && outer.contains(&b)
        });
        if shared {
            return Some(true);
        }
        if !reach(&self.kin, a).contains(&b) || self.side_by_side(a, b) {
            return Some(false);
        }
        None
    }

    /// Whether the territories, under some of their codes, are different members of one list on one day.
    fn side_by_side(&self, a: usize, b: usize) -> bool {
        let names = |place: usize| -> Vec<&TerritoryCode> {
            let same = reach(&self.same, place);
            all().iter().filter(|entry| self.place(&entry.code).is_some_and(|place| same.contains(&place))).collect()
        };
        let others = names(b);
        names(a).iter().any(|x| others.iter().any(|y| x.kind == y.kind && x.code != y.code && x.meets(y)))
    }
}

/// A NUTS region above level 3.
fn is_redrawn(entry: &TerritoryCode) -> bool {
    matches!(entry.kind, TerritoryKind::Nuts(0..=2))
}

/// The NUTS code of the next level up.
fn parent(code: &str) -> Option<&str> {
    let (last, _) = code.char_indices().next_back()?;
    code.get(..last)
}

fn push(lists: &mut [Vec<usize>], at: usize, value: usize) {
    if let Some(list) = lists.get_mut(at)
        && !list.contains(&value)
    {
        list.push(value);
    }
}

fn add(lists: &mut [Vec<Vec<usize>>], at: usize, value: Vec<usize>) {
    if let Some(list) = lists.get_mut(at)
        && !list.contains(&value)
    {
        list.push(value);
    }
}

/// All places that can be reached from a place, itself included.
fn reach(edges: &[Vec<usize>], from: usize) -> Vec<usize> {
    let mut found = vec![from];
    let mut next = 0;
    while let Some(place) = found.get(next).copied() {
        for to in edges.get(place).into_iter().flatten() {
            if !found.contains(to) {
                found.push(*to);
            }
        }
        next += 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_lies_inside_what() {
        for (outer, inner, covered) in [
            ("NO", "NO-17", Some(true)),
            ("NO-17", "NO", Some(false)),
            ("NO-50", "NO-16", Some(true)),
            ("NO-50", "NO-17", Some(true)),
            ("NO-17", "NO-50", Some(false)),
            ("NO-17", "NO-16", Some(false)),
            ("NO-18", "NO-17", Some(false)),
            ("NO", "nuts:NO062", Some(true)),
            ("nuts:NO", "NO-17", Some(true)),
            ("nuts:NO06", "NO-17", Some(true)),
            ("nuts:NO06", "NO-50", Some(true)),
            ("NO-50", "nuts:NO06", Some(true)),
            ("NO-50", "nuts:NO061", Some(true)),
            ("NO-17", "nuts:NO062", Some(true)),
            ("NO-17", "nuts:NO061", Some(false)),
            ("NO-30", "NO-01", Some(true)),
            ("NO-30", "NO-31", Some(true)),
            ("NO-31", "NO-30", Some(false)),
            ("NO-31", "NO-01", Some(true)),
            ("NO-31", "NO-02", Some(false)),
            ("nuts:NO0A", "nuts:NO03", None),
            ("NO-19", "NO-55", Some(true)),
            ("NO-54", "NO-19", Some(true)),
            ("NO-34", "NO-04", Some(true)),
            ("NO-11", "nuts:NO0A1", Some(true)),
            ("nuts:NO0A", "nuts:NO05", Some(true)),
            ("nuts:NO08", "nuts:NO01", Some(true)),
            ("nuts:NO03", "nuts:NO08", Some(false)),
            ("SE", "NO", Some(false)),
            ("SE", "SE-Z", Some(true)),
            ("SE-Z", "nuts:SE322", Some(true)),
            ("nuts:SE32", "SE-Z", Some(true)),
            ("RU", "RU-MUR", Some(true)),
            ("NO-20", "RU-MUR", Some(false)),
            ("SJ", "NO-21", Some(true)),
            ("NO", "SJ", Some(true)),
            ("SJ", "nuts:NO0B1", Some(true)),
            ("AX", "nuts:FI200", Some(true)),
            ("FI", "AX", Some(true)),
            ("NO", "XX", None),
            ("lau:1", "NO", None),
        ] {
            assert_eq!(covers(outer, inner), covered, "{outer} covers {inner}");
        }
    }

    #[test]
    fn what_several_cover_together() {
        assert_eq!(union_covers(&["NO-16", "NO-17"], "NO-50"), Some(true));
        assert_eq!(union_covers(&["NO-16", "NO-17"], "nuts:NO06"), Some(true));
        assert_eq!(union_covers(&["NO-16", "NO-15"], "NO-50"), Some(false));
        assert_eq!(union_covers(&["NO-31", "NO-32", "NO-33"], "NO-30"), Some(true));
        assert_eq!(union_covers(&["NO-01", "NO-02", "NO-06"], "NO-30"), Some(true));
        assert_eq!(union_covers(&[], "NO-50"), Some(false));
        let counties: Vec<&str> = all()
            .iter()
            .filter(|entry| entry.code.starts_with("NO-") && entry.valid_on(date(2025, 1, 1)))
            .map(|entry| entry.code.as_str())
            .collect();
        assert_eq!(counties.len(), 17);
        assert_eq!(union_covers(&counties, "NO"), Some(true));
        assert_eq!(union_covers(&["SE"], "NO"), Some(false));
    }

    #[test]
    fn what_shares_ground() {
        assert_eq!(overlaps("NO-17", "NO-50"), Some(true));
        assert_eq!(overlaps("NO-16", "NO-17"), Some(false));
        assert_eq!(overlaps("NO-16", "nuts:NO062"), Some(false));
        assert_eq!(overlaps("nuts:NO04", "nuts:NO0A"), Some(true));
        assert_eq!(overlaps("NO-31", "NO-02"), Some(false));
        assert_eq!(overlaps("nuts:NO03", "nuts:NO0A"), None);
        assert_eq!(overlaps("NO-31", "NO-32"), Some(false));
        assert_eq!(overlaps("NO", "CN"), Some(false));
        assert_eq!(overlaps("NO", "nowhere"), None);
    }

    proptest! {
        #[test]
        fn any_two_codes_are_judged_alike(a in 0_usize..500, b in 0_usize..500) {
            let (a, b) = (&all()[a % all().len()].code, &all()[b % all().len()].code);
            prop_assert_eq!(covers(a, a), Some(true));
            prop_assert_eq!(overlaps(a, b), overlaps(b, a));
            if covers(a, b) == Some(true) {
                prop_assert_eq!(overlaps(a, b), Some(true));
            }
            if overlaps(a, b) == Some(false) {
                prop_assert_eq!(covers(a, b), Some(false));
            }
        }

        #[test]
        fn nothing_panics(text in ".{0,20}") {
            let _ = (covers("NO", &text), overlaps(&text, "NO"), union_covers(&[&text], &text));
        }
    }
}
