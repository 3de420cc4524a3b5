package planted.house.decision;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.port.Thing thing) {}
