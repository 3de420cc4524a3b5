package planted.house.attic;

/** Stands in no room. */
public final class Stranger {}
