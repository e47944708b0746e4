//! The only place that looks at the clock.

use jiff::Zoned;
use strategi::Date;

/// Today's date in the system's time zone; in UTC where the system does not tell its time zone.
pub(crate) fn today() -> Date {
    Zoned::now().date()
}
