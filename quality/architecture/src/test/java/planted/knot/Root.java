package planted.knot;

/** One half of a knot between a package and its child. */
public record Root(planted.knot.inner.Child child) {}
