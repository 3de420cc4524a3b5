package planted.knot.inner;

/** The other half. */
public final class Child {
    String parent() {
        return planted.knot.Root.class.getName();
    }
}
