package planted.house.example;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.testkit.Thing thing) {}
