package planted.house.run.recipient;

/** Imports what stands beside it. */
public record Backwards(planted.house.run.manual.Thing thing) {}
