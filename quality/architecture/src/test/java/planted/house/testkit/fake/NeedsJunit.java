package planted.house.testkit.fake;

/** A fake that a demo cannot use. */
public final class NeedsJunit {
    @org.junit.jupiter.api.Test
    void works() {}
}
