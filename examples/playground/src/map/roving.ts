// One tab stop for a picture with many elements: the arrow keys move within it, as in a tree.

export interface Stop {
  readonly key: string;
  readonly element: SVGElement;
  readonly parent: string | undefined;
  readonly expanded: boolean | undefined;
}

export interface RovingEvents {
  activate(key: string): void;
  toggle(key: string): void;
  focus(key: string): void;
  escape(): boolean;
}

export class Roving {
  private stops: readonly Stop[] = [];
  private at = 0;

  constructor(private readonly events: RovingEvents) {}

  get current(): Stop | undefined {
    return this.stops[this.at];
  }

  /** Takes the elements of a new picture; the tab stop stays where it was, as far as that is still drawn. */
  reset(stops: readonly Stop[], focused: boolean): void {
    const key = this.current?.key;
    this.stops = stops;
    const found = stops.findIndex((stop) => stop.key === key);
    this.at = Math.max(0, found);
    stops.forEach((stop, i) => stop.element.setAttribute("tabindex", i === this.at ? "0" : "-1"));
    if (focused) this.current?.element.focus({ preventScroll: true });
  }

  /** Makes an element the tab stop, without moving the focus. */
  point(key: string): void {
    const found = this.stops.findIndex((stop) => stop.key === key);
    if (found < 0) return;
    this.current?.element.setAttribute("tabindex", "-1");
    this.at = found;
    this.current?.element.setAttribute("tabindex", "0");
  }

  key(event: KeyboardEvent): void {
    const now = this.current;
    if (!now || event.ctrlKey || event.metaKey || event.altKey) return;
    switch (event.key) {
      case "ArrowDown":
        this.move(this.at + 1);
        break;
      case "ArrowUp":
        this.move(this.at - 1);
        break;
      case "ArrowRight":
        if (now.expanded === false) this.events.toggle(now.key);
        else
          this.moveTo(
            this.stops.findIndex((stop) => stop.parent === now.key),
            this.at + 1,
          );
        break;
      case "ArrowLeft":
        if (now.expanded === true) this.events.toggle(now.key);
        else
          this.moveTo(
            this.stops.findIndex((stop) => stop.key === now.parent),
            this.at - 1,
          );
        break;
      case "Home":
        this.move(0);
        break;
      case "End":
        this.move(this.stops.length - 1);
        break;
      case "Enter":
      case " ":
        this.events.activate(now.key);
        break;
      case "Escape":
        if (!this.events.escape()) return;
        break;
      default:
        return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private moveTo(found: number, otherwise: number): void {
    this.move(found < 0 ? otherwise : found);
  }

  private move(to: number): void {
    const stop = this.stops[to];
    if (!stop) return;
    this.point(stop.key);
    stop.element.focus();
    this.events.focus(stop.key);
  }
}
