package planted.house.testkit;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.runner.Thing thing) {}
