package planted.house.rule;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.action.Thing thing) {}
