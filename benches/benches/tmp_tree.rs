use std::hint::black_box; use std::time::Instant;
use strategi::*;
use strategi_benches::documents;
fn main(){ for size in [20_000, 2_000_000] { let s=documents::strategy(size,1); 
 let d=[Document::from_strategy("a", s)];
 let mut none=Options::on(Date::constant(2026,1,1)); none.tiers.clear();
 let all=Options::on(Date::constant(2026,1,1));
 let n= if size<100000 {2000} else {50};
 for _ in 0..3 { for (name,o) in [("none",&none),("all",&all)] { let t=Instant::now(); for _ in 0..n { drop(black_box(check(black_box(&d),o))); } println!("{size} {name} {:?}", t.elapsed()/n);}
 } } 
 if let Some(code) = std::env::args().nth(1).filter(|a| a.len()==6) { let s=documents::strategy(2_000_000,1); let d=[Document::from_strategy("a", s)]; let mut o=Options::on(Date::constant(2026,1,1)); o.select=vec![code]; let t=Instant::now(); for _ in 0..50 { drop(black_box(check(black_box(&d),&o))); } println!("{:?}", t.elapsed()/50); }
}
