package planted.house.policy;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.decision.Thing thing) {}
