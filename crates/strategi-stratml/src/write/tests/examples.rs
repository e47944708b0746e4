//! The examples of this project, in both parts.

use std::path::Path;

use strategi::{Document, ReadOptions};

use super::super::{Part, Written};
use super::written;

fn example(path: &str, part: Part) -> Written {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(path);
    let text = std::fs::read_to_string(file).unwrap();
    let documents = Document::from_yaml(path, &text, &ReadOptions::default());
    written(documents[0].strategy().unwrap(), part)
}

macro_rules! examples {
    ($($name:ident $path:literal)+) => {
        $(
            #[test]
            fn $name() {
                for part in Part::ALL {
                    let written = example($path, part);
                    let losses: Vec<String> = (written.losses.iter())
                        .map(|loss| format!("{:?} ×{} {}\n", loss.kind, loss.count, loss.places.join(" ")))
                        .collect();
                    let name = format!("{}-{part:?}", stringify!($name)).to_lowercase();
                    insta::assert_snapshot!(name, format!("{}\n{}", written.text, losses.concat()));
                }
            }
        )+
    };
}

examples! {
    international_2005 "trondelag/international-2005.yaml"
    international_2009 "trondelag/international-2009.yaml"
    international_2013 "trondelag/international-2013.yaml"
    trondelagsplanen_2009 "trondelag/trondelagsplanen-2009.yaml"
    coastal_strategy "coastal-region/strategy.yaml"
    regional_plan "coastal-region/regional-plan.yaml"
}
