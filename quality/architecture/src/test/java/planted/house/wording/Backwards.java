package planted.house.wording;

/** Imports what stands below or beside it. */
public record Backwards(planted.house.rule.Thing thing) {}
