package planted.house.port;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.run.Thing thing) {}
